import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const state = async () => (await server.app.inject('/api/installation')).json<unknown>()

it('tells nobody more than whether this is the demo, and whether anybody is there', async () => {
  expect(await state()).toEqual({ demo: false, empty: false, idleLockMinutes: 0 })
  await server.database.pool.query(`INSERT INTO person (name, email) VALUES ('Thử', 'chuyenvien.sdttg@demo.example')`)
  expect(await state()).toEqual({ demo: true, empty: false, idleLockMinutes: 0 })
})
