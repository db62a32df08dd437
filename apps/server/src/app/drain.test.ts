import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('a server that is stopped answers what it has taken, and takes no more', async () => {
  const { app, database, province } = server
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const cookie = await server.cookieOf('clerk')
  // A connection that stays open between requests, as a browser's, does not keep it.
  expect((await fetch(`${url}/readyz`)).status).toBe(200)

  const holder = await database.pool.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [province.reports.first])
  const patches = [{ path: 'I.1/narrative', value: 'kịp', baseVersion: 0, clientSeq: 1 }]
  const input = { reportId: province.reports.first, clientId: randomUUID(), patches }
  const query = 'mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) { __typename } }'
  const saving = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...fromOurPage, cookie },
    body: JSON.stringify({ query, variables: { input } }),
  })
  await expect
    .poll(async () => {
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return (await database.pool.query(waiting)).rowCount
    })
    .toBe(1)

  const closing = app.close()
  await expect
    .poll(() =>
      fetch(`${url}/readyz`).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false)
  await holder.query('COMMIT')
  holder.release()
  expect(await (await saving).json()).toEqual({ data: { saveFields: { __typename: 'SaveFieldsSuccess' } } })
  await closing
})
