import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from './database.ts'

let scratch: TestDatabase
let database: Database
beforeAll(async () => {
  scratch = await createTestDatabase()
  database = createDatabase(scratch.url, { connections: 1 })
})
afterAll(async () => {
  await database.close()
  await scratch.drop()
})

const prepared = async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT name FROM pg_prepared_statements WHERE name LIKE 'p%'`,
  )
  return rows.map(({ name }) => name)
}

test('Prisma and plain SQL share the pool, and Prisma prepares a statement once', async () => {
  await database.prisma.block.findMany({ where: { code: 'a' } })
  const before = await prepared()
  expect(before).toHaveLength(1)
  await database.prisma.block.findMany({ where: { code: 'b' } })
  expect(await prepared()).toEqual(before)
})

test('lists of any length leave no prepared statement behind', async () => {
  const before = await prepared()
  await database.prisma.block.findMany({ where: { code: { in: Array.from({ length: 30 }, (_, i) => `c${i}`) } } })
  expect(await prepared()).toEqual(before)
})
