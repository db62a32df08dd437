import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Pool, PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { standingsOf } from './standing.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterAll(() => server.close())

const device = randomUUID()
let seq = 1

/** What became of one field's save: the refusal, or the outcome. */
const save = async (path: string, baseVersion: number, clientSeq = seq++) => {
  const { saveFields } = await server.data<{ saveFields: { fields: { outcome: string; why: string | null }[] } }>(
    'clerk',
    `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { ... on SaveFieldsSuccess { fields { outcome why } } } }`,
    { input: { reportId, clientId: device, patches: [{ path, value: `lần ${clientSeq}`, baseVersion, clientSeq }] } },
  )
  return saveFields.fields.map(({ outcome, why }) => why ?? outcome)[0]
}

const act = (person: PersonName, fields: string) => server.data(person, `mutation { ${fields} { __typename } }`)
const returnTo = async (place: string) =>
  act(
    'reviewer',
    `returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [{ place: "${place}", text: "Bổ sung", level: mustFix }] })`,
  )

/** Rows of the change log that some work reads. */
async function rowsRead(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    const { rows } = await client.query<{ read: number }>(
      `SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'change'`,
    )
    return rows[0]?.read ?? Number.NaN
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

describe('saving on', () => {
  it('takes two statements, the session among them', async () => {
    await save('I.1/narrative', 0)
    await save('I.1/narrative', 1)
    expect(await countStatements(server.database, () => save('I.1/narrative', 2))).toBe(2)
  })

  it('reads no more of the change log however much was written before', async () => {
    const { pool } = server.database
    // Many devices that wrote little make the planner expect little of this one too.
    await pool.query(
      `INSERT INTO change (report_id, path, new_value, version, by_id, client_id, client_seq)
      SELECT $1, 'II.1/narrative', 'cũ', n, (SELECT id FROM person LIMIT 1), devices.id, 1000 + n
      FROM (SELECT gen_random_uuid() AS id, 4 AS changes FROM generate_series(1, 500) UNION ALL SELECT $2, 3000) devices
      CROSS JOIN LATERAL generate_series(1, devices.changes) n`,
      [reportId, device],
    )
    await pool.query('ANALYZE')
    const read = await rowsRead(pool, async (client) => {
      const standing = await standingsOf(client, reportId, device, [
        { path: 'II.1/narrative', value: 'lại', baseVersion: 0, clientSeq: 1 },
      ])
      expect(standing).toMatchObject([{ taken: { path: 'I.1/narrative' } }])
    })
    expect(read).toBeLessThan(5)
  })

  it('sees what others did meanwhile, whatever the save before read', async () => {
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    await act('head', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    expect(await save('II.5/reason', 0)).toBe('wrongState')
    await returnTo('II.5')
    expect(await save('III/narrative', 1)).toBe('itemLocked')
    await act('reviewer', `undoReport(${(await asSeen(server, reportId)).event})`)
    await returnTo('III')
    expect(await save('II.5/reason', 0)).toBe('itemLocked')
    expect(await save('III/narrative', 1)).toBe('saved')
  })
})
