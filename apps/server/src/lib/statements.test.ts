import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredRows } from '#testing/statements/declared-rows.ts'
import { describeStatement } from '#testing/statements/describe-statement.ts'
import { preparedStatements, statement } from './sql.ts'

let database: TestDatabase
let client: pg.Client
/** `table.column` numbers of columns that may be null. */
let nullable: Set<string>
/** Of them, those that only a round misses which is being prepared (constraint `round_whole`): no report is of such a one. */
let wholeWithReport: Set<string>

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client(database.url)
  await client.connect()
  const { rows } = await client.query<{ key: string }>(
    `SELECT attrelid || '.' || attnum AS key FROM pg_attribute WHERE attnum > 0 AND NOT attnotnull`,
  )
  nullable = new Set(rows.map(({ key }) => key))
  const whole = await client.query<{ key: string }>(
    `SELECT attrelid || '.' || attnum AS key FROM pg_attribute JOIN pg_constraint ON conrelid = attrelid AND attnum = ANY(conkey)
    WHERE conname = 'round_whole' AND NOT attnotnull`,
  )
  wholeWithReport = new Set(whole.rows.map(({ key }) => key))
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const source = join(import.meta.dirname, '..')
const declared = declaredRows(source)
for (const file of globSync('**/*.ts', { cwd: source })) {
  const text = readFileSync(join(source, file), 'utf8')
  if (/import \{[^}]*\bstatement\b[^}]*\} from/u.test(text) && !file.endsWith('.test.ts'))
    await import(join(source, file))
}

describe('every prepared statement', () => {
  it('is registered', () => {
    expect(preparedStatements.size).toBeGreaterThan(40)
    const missing = [...declared.keys()].filter((name) => !preparedStatements.has(name))
    expect(missing, 'a statement that nothing loads').toEqual([])
  })

  it.each([...preparedStatements])('%s fits the migrated database and the row it declares', async (name, text) => {
    const columns = await describeStatement(client, text)
    const row = declared.get(name)
    if (!row) return
    expect(columns.map((column) => column.name).toSorted()).toEqual([...row.keys()].toSorted())
    // A column of a table that may be null is declared so. What an outer join adds, PostgreSQL does not tell.
    const known = /\b(?:FROM|JOIN) report r\b/u.test(text) ? wholeWithReport : new Set<string>()
    const hidden = columns.filter(
      ({ name: column, tableID, columnID }) =>
        nullable.has(`${tableID}.${columnID}`) &&
        !known.has(`${tableID}.${columnID}`) &&
        row.get(column)?.nullable === false,
    )
    expect(hidden.map((column) => column.name)).toEqual([])
  })

  it('has a name of its own', () => {
    statement('name-of-its-own', 'SELECT 1')
    expect(() => statement('name-of-its-own', 'SELECT 2')).toThrow('name-of-its-own')
  })
})
