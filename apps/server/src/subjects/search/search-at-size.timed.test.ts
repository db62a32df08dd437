import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectAllDueWords } from '#domain/search/words-job.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { createDatabase, type Database } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { copyReports } from '#testing/search/copy-reports.ts'
import { schema } from '../../schema.ts'

/** `SEARCH_REPORTS=100000 npx -y pnpm@12 exec vitest run --project timed search-at-size` is the size of a country. */
const wanted = Number(process.env['SEARCH_REPORTS'] ?? 1_000)
/** Of the time that going through all texts for the same words takes on this machine, by SQL as one would write it. */
const maxShareOfScan = 0.15
/** Of the index, to the text that was sent. */
const maxShare = 1.5

/** From what stands in nearly every report to what stands in none, as people type it. */
const typed = [
  ...['quảng ngãi', 'thi đua', 'khen thưởng', '769/QĐ-UBND', 'nông thôn mới', 'làng teng', 'khong co dau', 'kiểm tra'],
  ...['tổ dệt thổ cẩm', 'sở nội vụ', 'bà con', 'chuyển đổi số', 'xa binh son', '12/KH-UBND', 'hộ gia đình', 'vượt khó'],
  ...['bằng khen của chủ tịch', 'đề nghị', 'hợp tác xã', 'zzz'],
]
const turns = 5

const document = parse(`query($words: String!) { search(words: $words) {
  totalCount apart facets { kinds { value count } movements { value count } rounds { value name count }
    blocks { value name count } years { value count } }
  edges { node { kind id report { agency round } places { path snippet { text marks } } } } } }`)

let database: Database
let context: Context
let drop: () => Promise<void>

beforeAll(async () => {
  const testDatabase = await createTestDatabase({ demo: true })
  drop = testDatabase.drop
  database = createDatabase(testDatabase.url)
  const { pool } = database
  const reports = await copyReports(pool, wanted)
  const begun = performance.now()
  await projectAllDueWords(database.writes, new AbortController().signal)
  const perReport = (performance.now() - begun) / reports
  say(`${reports} reports, worked out in ${perReport.toFixed(2)} ms each`)
  await pool.query('VACUUM ANALYZE')
  const { rows } = await pool.query<{ agencyId: string } & Pick<SignedIn, 'personId' | 'name' | 'email'>>(
    `SELECT p.id AS "personId", p.name, p.email, m.agency_id AS "agencyId" FROM person p
    JOIN membership m ON m.person_id = p.id AND m.role = 'compiler' LIMIT 1`,
  )
  const [{ agencyId, ...person } = { agencyId: '', personId: '', name: '', email: '' }] = rows
  const viewer = {
    ...person,
    administrator: false,
    memberships: [{ role: 'compiler' as const, agencyId, blockIds: [], maySubmit: false }],
  }
  context = {
    viewer,
    database,
    jobs: { enqueue: async () => {} },
    events: { tell: () => undefined, here: () => [] },
    log: createLog({ logLevel: 'error' }),
    mails: false,
    left: new AbortController().signal,
  }
}, 3_600_000)
afterAll(async () => {
  await database.close()
  await drop()
})

it(`weighs at most ${maxShare} times the text`, async () => {
  const { rows } = await database.pool.query<{ text: number; index: number; all: number; rows: number }>(
    `SELECT (SELECT sum(octet_length(a.value)) FROM report r JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
        CROSS JOIN jsonb_each_text(s.answers) a)::float AS text,
      pg_relation_size('report_words_terms')::float AS index, pg_total_relation_size('report_words')::float AS all,
      (SELECT count(*) FROM report_words)::int AS rows`,
  )
  const [size] = rows
  if (!size) throw new Error('no size')
  const share = (bytes: number) => bytes / size.text
  say(
    `${size.rows} rows, ${(size.text / 1e6).toFixed(1)} MB of text; index ${share(size.index).toFixed(2)} ×, all ${share(size.all).toFixed(2)} ×`,
  )
  expect(share(size.index)).toBeLessThan(maxShare)
})

it(`takes at most ${maxShareOfScan} of what going through all texts does, nineteen times of twenty`, {
  timeout: 600_000,
}, async () => {
  const times: number[] = []
  const scans: number[] = []
  for (const words of typed) {
    const own: number[] = []
    let total = 0
    // The first run plans and fills caches.
    for (let turn = 0; turn <= turns; turn++) {
      const from = performance.now()
      const { data, errors } = await execute({ schema, document, variableValues: { words }, contextValue: context })
      expect(errors).toBeUndefined()
      if (turn > 0) own.push(performance.now() - from)
      total = (data as unknown as { search: { totalCount: number } }).search.totalCount
    }
    times.push(...own)
    say(`${words.padEnd(24)} ${String(total).padStart(8)} found, ${percentile(own, 0.5).toFixed(1)} ms`)
  }
  for (const words of typed.slice(0, 3)) {
    const from = performance.now()
    await database.pool.query(scan, [words])
    scans.push(performance.now() - from)
  }
  const [p95, scanP50] = [percentile(times, 0.95), percentile(scans, 0.5)]
  say(
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; going through all texts ${scanP50.toFixed(1)} ms`,
  )
  expect(p95 / scanP50).toBeLessThan(maxShareOfScan)
})

/** Words of the standing submissions, with and without marks, as one would write it without an index. */
const scan = `SELECT count(*) FROM report r JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  CROSS JOIN jsonb_each_text(s.answers) a WHERE search_key(a.value) LIKE '%' || search_key($1) || '%'`

/** What was measured, for who runs it at a size of their own. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
