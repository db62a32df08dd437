import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase({ demo: true })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

test.each([
  ['change', 'id'],
  ['agreed_patch', 'version'],
  ['report_event', 'id'],
  ['submission', 'number'],
])('%s is only added to', async (table, column) => {
  await expect(client.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('append-only: UPDATE refused')
  await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only: DELETE refused')
  await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only: TRUNCATE refused/u)
})

test.each([
  ['UPDATE round SET compiler_deadline = agency_deadline', 'round_compiler_after_agencies'],
  ['UPDATE agency SET valid_until = valid_from', 'agency_validity'],
  ['UPDATE agency SET parent_id = id', 'agency_not_its_own_parent'],
  ['UPDATE commendation_form SET valid_until = valid_from', 'commendation_form_validity'],
])('%s is refused', async (statement, constraint) => {
  await expect(client.query(statement)).rejects.toMatchObject({ code: '23514', constraint })
})

test('an agency may have a parent without a predecessor, and the other way round', async () => {
  await client.query(`UPDATE agency SET parent_id = NULL WHERE predecessor_id IS NOT NULL`)
})

test.each(['dan toc', 'DÂN TỘC', 'sdttg', 'Sở Dân'])('agencies are found by “%s”', async (typed) => {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM agency WHERE agency_search_text(name, short_name, symbol, code) LIKE '%' || search_key($1) || '%'`,
    [typed],
  )
  expect(rows.map(({ code }) => code)).toContain('SDTTG')
})

test('names stand in Vietnamese order', async () => {
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(name, ' ' ORDER BY name COLLATE "vi-x-icu") AS names
     FROM unnest(ARRAY['Đăk Hà', 'Dục Nông', 'Ấn', 'An', 'Ăn', 'Ea', 'Đá']) AS name`,
  )
  expect(rows[0]?.names).toBe('An Ăn Ấn Dục Nông Đá Đăk Hà Ea')
})
