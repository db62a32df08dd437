import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'
import { withClient } from './with-client.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a connection that breaks while nobody asks fails the next question, not the process', async () => {
  const broken = withClient(database.url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const gone = new Promise((resolve) => client.once('end', resolve))
    await withClient(database.url, (other) => other.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]))
    await gone
    await client.query('SELECT 1')
  })
  await expect(broken).rejects.toThrow()
})
