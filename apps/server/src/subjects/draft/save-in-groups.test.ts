import { randomUUID } from 'node:crypto'
import type { FieldPatch } from '@thidua/draft/draft-fields'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '#graphql/context.ts'
import { createDatabase } from '#lib/database.ts'
import { longestRowWaitMs } from '#lib/turns/waiting.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { saveFields } from './save-fields.ts'

let server: TestServer
let writers: Writer[]
beforeAll(async () => {
  server = await startTestServer()
  const { pool } = server.database
  await addSentReports(pool, server.province.roundId, 40)
  const { rows } = await pool.query<{ reportId: string; agencyId: string; personId: string }>(
    `UPDATE report SET state = 'DRAFTING', submission_count = 0 WHERE state = 'SUBMITTED'
    RETURNING id AS "reportId", agency_id AS "agencyId", (SELECT id FROM person LIMIT 1) AS "personId"`,
  )
  writers = rows.map(({ reportId, agencyId, personId }) => {
    const membership = { role: 'clerk', agencyId, blockIds: [], maySubmit: true } as const
    const viewer = { personId, name: 'Người viết', email: '', administrator: false, memberships: [membership] }
    return { reportId, viewer, clientId: randomUUID(), version: 0, seq: 1 }
  })
  for (const writer of writers) await save(writer)
})
afterAll(() => server.close())

interface Writer {
  readonly reportId: string
  readonly viewer: SignedIn
  readonly clientId: string
  version: number
  seq: number
}

const path = 'II.1/narrative'

/** The outcome of the writer's next version, or of something else; refusals by their reason. */
async function save(writer: Writer, other: Partial<FieldPatch> = {}, { writes } = server.database): Promise<string> {
  const { reportId, viewer, clientId, version, seq } = writer
  const patch = { path, value: `lần ${seq}`, baseVersion: version, clientSeq: seq, ...other }
  const { answers } = await saveFields(writes, viewer, { reportId, clientId, source: null, patches: [patch] })
  const [answer] = answers
  if (answer?.outcome === 'saved' && answer.version === version + 1) writer.version++
  writer.seq++
  return answer?.outcome === 'refused' ? answer.why : (answer?.outcome ?? 'nothing')
}

/** Every version of the field once in the log, and none but those that were acknowledged. */
async function logIsWhole(): Promise<void> {
  const { rows } = await server.database.pool.query<{ reportId: string; versions: number[]; version: number }>(
    `SELECT c.report_id AS "reportId", array_agg(c.version ORDER BY c.version) AS versions, max(f.version) AS version
    FROM change c JOIN draft_field f ON f.report_id = c.report_id AND f.path = c.path
    WHERE c.path = $1 AND NOT c.lost GROUP BY c.report_id`,
    [path],
  )
  const versions = new Map(rows.map(({ reportId, versions: all }) => [reportId, all]))
  for (const { reportId, version } of writers)
    expect(versions.get(reportId)).toEqual(Array.from({ length: version }, (_, index) => index + 1))
}

describe('saves that come together', () => {
  it('go in one statement, of which each has its own', async () => {
    const statements = await countStatements(server.database, async () => {
      expect(await Promise.all(writers.map((writer) => save(writer)))).toEqual(writers.map(() => 'saved'))
    })
    expect(statements).toBe(2) // the first goes at once, the others together
    await logIsWhole()
  })

  it('are hurt by nobody’s mistake but their own', async () => {
    const [first, stale, repeating, sent, reusing, other, ...rest] = writers as [Writer, ...Writer[]]
    await server.database.pool.query(`UPDATE report SET state = 'WITH_HEAD' WHERE id = $1`, [sent?.reportId])
    const at = (writer: Writer | undefined, patch: Partial<FieldPatch> = {}) =>
      writer ? save(writer, patch) : Promise.resolve('nobody')
    const outcomes = await Promise.all([
      at(first),
      at(stale, { baseVersion: 0 }),
      at(repeating, { clientSeq: 1, value: 'lần 1', baseVersion: 0 }),
      at(sent),
      at(reusing, { clientSeq: 1 }),
      at(other, { path: 'V/narrative' }),
      ...rest.map((writer) => save(writer)),
    ])
    const mistakes = ['saved', 'conflict', 'saved', 'wrongState', 'reused', 'unknown']
    expect(outcomes).toEqual([...mistakes, ...rest.map(() => 'saved')])
    await server.database.pool.query(`UPDATE report SET state = 'DRAFTING' WHERE id = $1`, [sent?.reportId])
    await logIsWhole()
  })

  it('of a broken group are saved one by one', async () => {
    await server.asOwner(`ALTER TABLE change ADD CONSTRAINT nasty CHECK (new_value <> 'hỏng') NOT VALID`)
    const [first, broken, ...rest] = writers as [Writer, Writer, ...Writer[]]
    const answers = await Promise.allSettled([
      save(first),
      save(broken, { value: 'hỏng' }),
      ...rest.map((writer) => save(writer)),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...rest.map(() => 'fulfilled')])
    await server.asOwner('ALTER TABLE change DROP CONSTRAINT nasty')
    await logIsWhole()
  })

  it('do not wait for a report that somebody holds; its own do', async () => {
    const [held, ...others] = writers as [Writer, ...Writer[]]
    const holder = await server.database.pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [held.reportId])
    let waits = true
    const own = save(held).finally(() => {
      waits = false
    })
    // No longer than its own may wait: a slow machine has fewer rounds.
    const began = performance.now()
    for (let round = 0; round < 5 && performance.now() - began < longestRowWaitMs / 2; round++)
      expect(await Promise.all(others.map((writer) => save(writer)))).toEqual(others.map(() => 'saved'))
    expect(waits).toBe(true)
    await holder.query('COMMIT')
    holder.release()
    expect(await own).toBe('saved')
    await logIsWhole()
  })

  it('from two servers in opposite order never wait for each other', async () => {
    const { rows } = await server.database.pool.query<{ url: string }>('SELECT current_database() AS url')
    const second = createDatabase(server.database.url)
    const before = await deadlocks(rows[0]?.url ?? '')
    // Each server's devices write a field of their own in the same reports.
    const twins = writers.map((writer) => ({ ...writer, clientId: randomUUID(), version: 0, seq: 1 }))
    const theirs = (twin: Writer) => save(twin, { path: 'II.2/narrative' }, second)
    for (let round = 0; round < 12; round++) {
      const all = [...writers.map((writer) => save(writer)), ...twins.toReversed().map(theirs)]
      expect(new Set(await Promise.all(all))).toEqual(new Set(['saved']))
    }
    expect(await deadlocks(rows[0]?.url ?? '')).toBe(before)
    await second.close()
    await logIsWhole()
  })
})

async function deadlocks(database: string): Promise<number> {
  const { rows } = await server.database.pool.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = $1',
    [database],
  )
  return rows[0]?.deadlocks ?? Number.NaN
}
