import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isUnavailable } from './is-unavailable.ts'
import { transaction } from './transaction.ts'

let scratch: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  scratch = await createTestDatabase()
  pool = new pg.Pool({ connectionString: scratch.url, max: 1, query_timeout: 3_000 })
})
afterAll(async () => {
  await pool.end()
  await scratch.drop()
})

test('a connection that does not answer is given up at once, not asked to roll back first', async () => {
  // Of this connection: others of the process may ask meanwhile.
  const asked: unknown[] = []
  pool.once('acquire', (client) => {
    const ask = client.query
    client.query = ((...args: unknown[]) => {
      asked.push(args[0])
      return Reflect.apply(ask, client, args)
    }) as typeof ask
  })
  const silent = transaction(pool, (client) => client.query('SELECT pg_sleep(60)'))
  await expect(silent).rejects.toSatisfy(isUnavailable)
  expect(asked).toEqual(['BEGIN', 'SELECT pg_sleep(60)'])
  expect(pool.totalCount).toBe(0)
})

test('a mistake rolls back and keeps its connection', async () => {
  const wrong = transaction(pool, async (client) => {
    await client.query('CREATE TABLE half ()')
    throw new Error('a mistake')
  })
  await expect(wrong).rejects.toThrow('a mistake')
  expect((await pool.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }])
})

test('a server that only reads for now is away for whoever writes', async () => {
  const writing = transaction(pool, async (client) => {
    await client.query('SET TRANSACTION READ ONLY')
    await client.query('CREATE TABLE never ()')
  })
  await expect(writing).rejects.toSatisfy(isUnavailable)
})
