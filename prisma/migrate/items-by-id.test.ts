import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { migrationNames, migrationsFolder } from './migration-files.ts'

const migration = '20261129032603_items_by_id'
const sqlOf = (name: string): string => readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA public, pgboss CASCADE')
  await client.query('CREATE SCHEMA public')
  const before = migrationNames().slice(0, migrationNames().indexOf(migration))
  for (const name of before) await client.query(sqlOf(name))
  await client.query(earlier, [JSON.stringify(asStoredBefore), JSON.stringify(answers), '0'.repeat(64)])
  await client.query(sqlOf(migration))
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** An outline as it was stored: each item by its place, with a label of its own that has that name too. */
const asStoredBefore = JSON.parse(
  JSON.stringify(midTermTemplate, (_, value) =>
    value && typeof value === 'object' && 'meaning' in value
      ? { ...value, id: undefined, meaning: undefined, place: value.meaning, hint: { vi: 'x', en: 'y', place: 'z' } }
      : value,
  ),
)

/** Commendations in their usual item, and one that an outline of its own took in II.5. */
const answers = {
  'II.4/commendations/a/order': 'a0',
  'II.4/commendations/a/recipient': 'Thôn Phú Lộc',
  'II.5/commendations/b/order': 'a0',
}

const fresh = 'gen_random_uuid()'
const earlier = `
  WITH a AS (INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ('X', 'Sở X', 'Sở X', 'SX', 'department', '', '', '', 'head', '2021-01-01') RETURNING id),
    p AS (INSERT INTO person (name, email) VALUES ('Người Thử', 'thu@x.example') RETURNING id),
    m AS (INSERT INTO movement (slug, name, kind, from_year, scope, aims) VALUES ('m', 'M', 'thematic', 2021, '', '') RETURNING id),
    t AS (INSERT INTO template (slug, version, name, outline) VALUES ('t', 1, 'T', $1::jsonb) RETURNING id),
    f AS (INSERT INTO commendation_form (key, name, decider, valid_from) VALUES ('f', 'F', 'province', '2024-01-01') RETURNING key),
    rd AS (INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
      SELECT 'r', m.id, a.id, t.id, 'midTerm', 'R', now(), now() + interval '1 day', now() + interval '2 days' FROM m, a, t RETURNING id),
    r AS (INSERT INTO report (round_id, agency_id, state, submission_count, latest_number)
      SELECT rd.id, a.id, 'SUBMITTED', 1, 1 FROM rd, a RETURNING id),
    s AS (INSERT INTO submission (report_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
      SELECT r.id, 1, 'BC-1', p.id, now(), $2::jsonb, $3, ${fresh} FROM r, p RETURNING id),
    i AS (INSERT INTO item_answer (submission_id, place, answer)
      SELECT s.id, v.place, v.answer::answer_kind FROM s, (VALUES ('I.1', 'content'), ('II.3', 'none'), ('IV', 'content')) v(place, answer)),
    g AS (INSERT INTO figure (submission_id, place, key, label, unit, value) SELECT id, 'I.1', 'civilServants', '', '', 17 FROM s)
  INSERT INTO commendation (submission_id, row_id, position, recipient, kind, form_key, authority, status)
  SELECT s.id, v.id, 0, '', 'worker', f.key, '', 'decided' FROM s, f, (VALUES ('a'), ('b')) v(id)`

test('a stored outline names its items by id and meaning, and nothing else in it is touched', async () => {
  const { rows } = await client.query<{ outline: object }>('SELECT outline FROM template')
  const migrated = templateShape.parse(rows[0]?.outline)
  const expected = JSON.parse(
    JSON.stringify(midTermTemplate, (_, value) =>
      value && typeof value === 'object' && 'meaning' in value ? { ...value, hint: { vi: 'x', en: 'y' } } : value,
    ),
  )
  expect(migrated).toEqual(expected)
  expect(JSON.stringify(rows[0]?.outline)).toContain('"place":"z"')
})

test('facts name the item that says them, rows the one that listed them', async () => {
  const { rows } = await client.query('SELECT row_id, item FROM commendation ORDER BY row_id')
  expect(rows).toEqual([
    { row_id: 'a', item: 'II.4' },
    { row_id: 'b', item: 'II.5' },
  ])
  expect((await client.query('SELECT item, key FROM figure')).rows).toEqual([{ item: 'I.1', key: 'civilServants' }])
})

test('the letters of what was sent stand in the order of the outline, one for every item', async () => {
  const { rows } = await client.query('SELECT sent_answers FROM report')
  expect(rows).toEqual([{ sent_answers: 'cmmmmnmmmc' }])
})
