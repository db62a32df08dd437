import { createHash } from 'node:crypto'
import { canonicalJson } from '@thidua/schema/canonical-json'
import type { Answers } from '@thidua/schema/outline/paths'
import { reportStates } from '@thidua/schema/states'
import { verdict } from '@thidua/schema/verdict'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { buildProvince } from './build-province.ts'
import { vietnamDay } from './clock.ts'
import { demoSignIns } from './demo-sign-ins.ts'
import { demoRounds } from './movements.ts'

const today = vietnamDay('2026-11-23')
const province = buildProvince(today, 'hash')

test('two loads of one day are the same to the last id', () => {
  const digest = (rows: object) => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  expect(digest(buildProvince(today, 'hash'))).toBe(digest(province))
})

test('what was sealed stays as it was sealed', () => {
  const sealed = province.submission as { report_id: string; number: number; sha256: string; answers: Answers }[]
  for (const { answers, sha256 } of sealed)
    expect(createHash('sha256').update(canonicalJson(answers)).digest('hex')).toBe(sha256)
  const hashes = sealed.map(({ report_id, number, sha256 }) => `${report_id} ${number} ${sha256}`).toSorted()
  expect(hashes).toHaveLength(312)
  // Of the demo's texts as they are. It moves only when they do: never with the outline, its paths or what is frozen.
  expect(createHash('sha256').update(hashes.join('\n')).digest('hex')).toBe(
    '9416515de8fc35913cb36359515065ad6733d835180cc59d0cbd44130f288c45',
  )
})

test('whoever compiles it has something to compare: many words to an item, and resubmissions that differ', () => {
  const sent = province.submission as { report_id: string; number: number; answers: Answers }[]
  for (const path of ['II.3/narrative', 'II.5/narrative'])
    expect(new Set(sent.flatMap(({ answers }) => answers[path] ?? [])).size, path).toBeGreaterThan(50)
  const lines = (answers: Answers) =>
    Object.entries(answers).flatMap(([path, text]) =>
      path.endsWith('/narrative') ? text.split('\n').map((line) => `${path} ${line}`) : [],
    )
  const withoutFigures = (line: string) => line.replaceAll(/\d+/gu, '#')
  const changes = { figure: 0, gone: 0 }
  for (const again of sent.filter(({ number }) => number > 1)) {
    const before = sent.find((one) => one.report_id === again.report_id && one.number === again.number - 1)
    const now = new Set(lines(again.answers))
    const masked = new Set([...now].map(withoutFigures))
    for (const line of lines(before?.answers ?? {}).filter((one) => !now.has(one)))
      changes[masked.has(withoutFigures(line)) ? 'figure' : 'gone']++
  }
  expect(changes.figure).toBeGreaterThan(3)
  expect(changes.gone).toBeGreaterThan(3)
})

test('nothing in it happens after the day of loading began', () => {
  const times = [...province.change, ...province.report_event, ...province.remark].map(
    (row) => (row as { at: string }).at,
  )
  expect(Math.max(...times.map((time) => Date.parse(time)))).toBeLessThan(today)
})

test('every submission has a verdict without anything to fix', () => {
  const templates = new Map(demoRounds(today).map(({ slug, template }) => [slug, template.outline]))
  const rounds = new Map(province.round.map((row) => [(row as { id: string }).id, (row as { slug: string }).slug]))
  const roundOf = new Map(
    province.report.map((row) => [(row as { id: string }).id, rounds.get((row as { round_id: string }).round_id)]),
  )
  for (const row of province.submission as { report_id: string; answers: Record<string, string> }[]) {
    const template = templates.get(roundOf.get(row.report_id) ?? '')
    if (!template) throw new Error('a submission without a round')
    expect(verdict(template, row.answers, { round: null }).problems).toEqual([])
  }
})

describe('loaded', () => {
  let database: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    database = await createTestDatabase({ demo: true })
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await database.drop()
  })
  const rows = async <Row extends pg.QueryResultRow>(query: string) => (await client.query<Row>(query)).rows
  const texts = async (query: string) => (await rows<{ text: string }>(query)).map(({ text }) => text)

  test('about 180 agencies, all 96 communes among them', async () => {
    const [counts] = await rows(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE kind = 'commune')::int AS communes FROM agency`,
    )
    expect(counts).toEqual({ all: expect.closeTo(180, -1), communes: 96 })
  })

  test('every state of a report is met', async () => {
    const states = await texts('SELECT DISTINCT state::text AS text FROM report')
    expect(states.sort()).toEqual([...reportStates].sort())
  })

  test('every bucket of lateness is met in the round that is just over', async () => {
    const buckets = await texts(`
      SELECT DISTINCT width_bucket(floor(extract(epoch FROM p.first_submitted_at - r.agency_deadline) / 86400) + 1, ARRAY[1, 5, 10, 15])::text AS text
      FROM report p JOIN round r ON r.id = p.round_id WHERE r.slug = 'so-ket-van-hoa-cong-so' AND p.first_submitted_at IS NOT NULL ORDER BY 1`)
    expect(buckets).toEqual(['0', '1', '2', '3', '4'])
  })

  test('about four in ten of the items that may be silent are', async () => {
    const [row] = await rows<{ share: number }>(
      `SELECT avg((answer = 'none')::int)::float AS share FROM item_answer WHERE item IN ('II.3', 'II.4', 'II.5', 'IV')`,
    )
    expect(row?.share).toBeCloseTo(0.42, 1)
  })

  test('one document is cited with two dates, one field was written by two people', async () => {
    expect(await texts(`SELECT array_to_string(differs, ',') AS text FROM plan WHERE differs <> '{}'`)).toEqual([
      'issuedOn',
    ])
    expect(
      await texts(`SELECT path AS text FROM change GROUP BY report_id, path HAVING count(DISTINCT by_id) > 1`),
    ).toEqual(['II.1/narrative'])
  })

  test('every hash is the hash of what the database holds', async () => {
    const submissions = await rows<{ answers: Record<string, string>; sha256: string }>(
      'SELECT answers, sha256 FROM submission',
    )
    for (const { answers, sha256 } of submissions)
      expect(createHash('sha256').update(canonicalJson(answers)).digest('hex')).toBe(sha256)
  })

  test('what a report keeps of its sent answers is what its latest submission says', async () => {
    const kept = await rows<{ kept: string | null; sent: string | null }>(
      'SELECT sent_answers AS kept, sent_answers(id) AS sent FROM report',
    )
    expect(kept.filter(({ kept, sent }) => kept !== sent)).toEqual([])
    expect(kept.filter(({ kept }) => /^[cnm]{10,}$/u.test(kept ?? ''))).not.toEqual([])
  })

  test('a draft is the last word of its change log', async () => {
    expect(
      await rows(`
        SELECT f.path FROM draft_field f WHERE NOT EXISTS (
          SELECT FROM change c WHERE c.report_id = f.report_id AND c.path = f.path AND c.version = f.version
            AND c.new_value = f.value AND c.by_id = f.by_id AND c.at = f.at)`),
    ).toEqual([])
  })

  test('a draft is as large as its fields', async () => {
    expect(
      await rows(`SELECT r.id FROM report r WHERE draft_bytes <> coalesce(
        (SELECT sum(octet_length(path) + octet_length(value)) FROM draft_field f WHERE f.report_id = r.id), 0)`),
    ).toEqual([])
    expect(await rows('SELECT FROM report WHERE draft_bytes > 0 LIMIT 1')).toHaveLength(1)
  })

  test('everybody who is printed as a demo sign-in can be signed in as', async () => {
    const people = await texts(`
      SELECT p.email || ' ' || m.role || ' ' || a.code AS text FROM person p JOIN account c ON c.user_id = p.id AND c.provider_id = 'credential'
      JOIN membership m ON m.person_id = p.id JOIN agency a ON a.id = m.agency_id`)
    for (const { email, role, agency } of demoSignIns) expect(people).toContain(`${email} ${role} ${agency}`)
  })

  test('the newcomer has a report to begin, its predecessor wrote one before', async () => {
    const reports = await texts(`
      SELECT a.code || ' ' || r.slug || ' ' || p.state AS text FROM report p JOIN agency a ON a.id = p.agency_id
      JOIN round r ON r.id = p.round_id WHERE a.code IN ('SDTTG', 'BDTOC') ORDER BY r.opens_at`)
    expect(reports).toEqual([
      'BDTOC so-ket-nong-thon-moi-2023 COMPILED',
      'SDTTG so-ket-van-hoa-cong-so RETURNED',
      'SDTTG tong-ket-nong-thon-moi NOT_STARTED',
    ])
  })

  test.each([
    ['submission', 'serial'],
    ['report_event', 'id'],
  ])('the next %s takes the next number', async (table, column) => {
    const [row] = await rows<{ next: number; highest: number }>(
      `SELECT nextval(pg_get_serial_sequence('${table}', '${column}'))::int AS next, (SELECT max(${column}) FROM ${table})::int AS highest`,
    )
    expect(row?.next).toBe((row?.highest ?? 0) + 1)
  })

  test('a remark has the words of the range that it is about', async () => {
    const remarks = await rows<{ quote: string; words: string }>(
      `SELECT k.quote, substr(s.answers ->> k.path, k.start + 1, k."end" - k.start) AS words
      FROM remark k JOIN submission s ON s.report_id = k.report_id AND s.number = k.submission`,
    )
    expect(remarks).not.toEqual([])
    expect(remarks.filter(({ quote, words }) => quote !== words || quote === '')).toEqual([])
  })
})
