import { commendationForms } from '@thidua/schema/outline/commendation-forms'
import pg from 'pg'
import { expect, it } from 'vitest'
import { ensureReferenceData } from './reference-data.ts'
import { createTestDatabase } from './testing/test-database.ts'

it('gives an empty installation the forms of commendation, and keeps true those that no administrator changed', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await ensureReferenceData(database.url)
    await client.query(`UPDATE commendation_form SET name = 'cũ' WHERE key = 'province-merit'`)
    await client.query(
      `INSERT INTO commendation_form (key, name, decider, valid_from) VALUES ('of-old', 'Đã bỏ', 'district', '2004-01-01')`,
    )
    await client.query(
      `UPDATE commendation_form SET name = 'Cờ của tỉnh', edited_at = now() WHERE key = 'province-flag'`,
    )
    await ensureReferenceData(database.url)
    const { rows } = await client.query<{ key: string; name: string }>('SELECT key, name FROM commendation_form')
    const names = Object.fromEntries(rows.map(({ key, name }) => [key, name]))
    expect(names).toEqual({
      ...Object.fromEntries(commendationForms.map(({ key, label }) => [key, label.vi])),
      'of-old': 'Đã bỏ',
      'province-flag': 'Cờ của tỉnh',
    })
  } finally {
    await client.end()
    await database.drop()
  }
})
