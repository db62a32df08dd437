import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const save = (input: object) =>
  server.ask(
    'clerk',
    `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename ... on SaveFieldsSuccess { state fields { version outcome } } } }`,
    { input },
  )

/** Waits until a backend hangs on a lock, and gives its process id. */
async function waitingBackend(): Promise<number> {
  for (;;) {
    const { rows } = await server.database.pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows[0]) return rows[0].pid
  }
}

describe('a save that is cut off', () => {
  it('has saved nothing, and all of it when sent again', async () => {
    const { pool } = server.database
    const reportId = server.province.reports.first
    const input = {
      reportId,
      clientId: randomUUID(),
      patches: [{ path: 'I.1/narrative', value: 'một', baseVersion: 0, clientSeq: 1 }],
    }
    const holder = await pool.connect()
    holder.on('error', () => undefined)
    await holder.query('BEGIN')
    await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [reportId])

    const cut = save(input)
    await pool.query('SELECT pg_terminate_backend($1)', [await waitingBackend()])
    expect(await cut).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
    await holder.query('ROLLBACK')
    holder.release()
    expect((await pool.query('SELECT FROM draft_field')).rowCount).toBe(0)
    expect((await pool.query('SELECT FROM change')).rowCount).toBe(0)

    expect(await save(input)).toMatchObject({
      data: { saveFields: { state: 'DRAFTING', fields: [{ version: 1, outcome: 'saved' }] } },
    })
  })

  it('is tried again by itself when the report changed hands meanwhile', async () => {
    const { pool } = server.database
    const reportId = server.province.reports.second
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query(`UPDATE report SET state = 'WITH_HEAD' WHERE id = $1`, [reportId])
    const late = server.ask(
      'neighbour',
      `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename ... on SaveFieldsSuccess { state fields { why } } } }`,
      {
        input: {
          reportId,
          clientId: randomUUID(),
          patches: [{ path: 'I.1/narrative', value: 'một', baseVersion: 0, clientSeq: 1 }],
        },
      },
    )
    await waitingBackend()
    await holder.query('COMMIT')
    holder.release()
    expect(await late).toMatchObject({ data: { saveFields: { state: 'WITH_HEAD', fields: [{ why: 'wrongState' }] } } })
    expect((await pool.query('SELECT FROM draft_field WHERE report_id = $1', [reportId])).rowCount).toBe(0)
  })
})
