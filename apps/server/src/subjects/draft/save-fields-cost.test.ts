import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { countStatements } from '#testing/count-statements.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { writeFields } from './write-fields.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterAll(() => server.close())

const device = randomUUID()
let seq = 1

const save = async (path: string, baseVersion: number) =>
  (
    await server.data<{ saveFields: { __typename: string; why?: string } }>(
      'clerk',
      `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename ... on ForbiddenError { why } } }`,
      {
        input: { reportId, clientId: device, patches: [{ path, value: `lần ${seq}`, baseVersion, clientSeq: seq++ }] },
      },
    )
  ).saveFields

const act = (person: PersonName, fields: string) => server.data(person, `mutation { ${fields} { __typename } }`)
const returnTo = (place: string) =>
  act(
    'reviewer',
    `returnReport(input: { reportId: "${reportId}", remarks: [{ place: "${place}", text: "Bổ sung", level: mustFix }] })`,
  )

describe('saving on', () => {
  it('takes two statements, the session among them', async () => {
    await save('I.1/narrative', 0)
    await save('I.1/narrative', 1)
    expect(await countStatements(server.database.pool, () => save('I.1/narrative', 2))).toBe(2)
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
    const { rows: reports } = await pool.query<{ since: Date }>(
      'SELECT state_since AS since FROM report WHERE id = $1',
      [reportId],
    )
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const { rows: people } = await client.query<{ id: string }>('SELECT id FROM person LIMIT 1')
      const patch = [['II.1/narrative'], ['mới'], [0], [seq++], device, people[0]?.id, null, 'DRAFTING']
      const [row] = await writeFields(client, [reportId, 'DRAFTING', reports[0]?.since, ...patch])
      expect(row?.fields).toHaveLength(1)
      const { rows } = await client.query<{ read: number }>(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'change'`,
      )
      expect(rows[0]?.read).toBeLessThan(5)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  it('sees what others did meanwhile, whatever the save before read', async () => {
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    await act('head', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    expect(await save('II.5/reason', 0)).toEqual({ __typename: 'ForbiddenError', why: 'wrongState' })
    await returnTo('II.5')
    expect(await save('III/narrative', 1)).toEqual({ __typename: 'ForbiddenError', why: 'sectionLocked' })
    await act('reviewer', `undoReport(reportId: "${reportId}")`)
    await returnTo('III')
    expect(await save('II.5/reason', 0)).toEqual({ __typename: 'ForbiddenError', why: 'sectionLocked' })
    expect(await save('III/narrative', 1)).toEqual({ __typename: 'SaveFieldsSuccess' })
  })
})
