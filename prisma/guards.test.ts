import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase({ demo: true })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // The demo's devices never repeat a patch.
  await client.query(
    `INSERT INTO agreed_patch (client_id, client_seq, report_id, path, value, version, by_id, at)
    SELECT client_id, client_seq, report_id, path, new_value, version, by_id, at FROM change LIMIT 1`,
  )
  // Nor do its people read together.
  await client.query(
    `WITH one AS (SELECT id, report_id, submitted_by_id AS by FROM submission LIMIT 1),
      given AS (INSERT INTO reading_assignment (report_id, person_id, by_id) SELECT report_id, by, by FROM one),
      noted AS (INSERT INTO host_note (id, report_id, text, by_id) SELECT gen_random_uuid(), report_id, 'x', by FROM one),
      proposed AS (INSERT INTO return_proposal (report_id, submission_id, act, remark_ids, places, by_id)
        SELECT report_id, id, 'propose', '{}', '{}', by FROM one)
    INSERT INTO item_pass (report_id, submission_id, item, passed, digest, by_id)
    SELECT report_id, id, 'II.1', true, '', by FROM one`,
  )
  // Nobody has printed a letter, checked a seal or handed a text to a colleague.
  await client.query(
    `WITH printed AS (INSERT INTO sealed_file (sha256, submission_id, format, paragraphs)
        SELECT sha256, id, 'pdf', '{}' FROM submission LIMIT 1),
      checked AS (INSERT INTO seal_check (checked, differ, different) VALUES (1, 0, '{}')),
      handed AS (INSERT INTO handed_section (report_id, path, to_name, word, code_hash, expires_at, by_id)
        SELECT report_id, path, 'x', '', 'x', now(), by_id FROM change LIMIT 1 RETURNING id, by_id),
      ended AS (INSERT INTO handed_end (handed_id, by_id) SELECT id, by_id FROM handed),
      answered AS (INSERT INTO handed_answer (handed_id, text, base) SELECT id, 'x', '' FROM handed RETURNING id)
    INSERT INTO handed_decision (answer_id, act, by_id) SELECT a.id, 'taken', h.by_id FROM answered a, handed h`,
  )
  // Nobody has compiled the demo's rounds.
  await client.query(
    `INSERT INTO frozen_version (report_id, name, change_id, by_id) SELECT report_id, 'Bản 1', id, by_id FROM change LIMIT 1`,
  )
  // Nor has anybody added files to them.
  await client.query(
    `WITH one AS (SELECT id, report_id, submitted_by_id AS by FROM submission LIMIT 1),
      stored AS (INSERT INTO stored_file (sha256, bytes, kind) VALUES ('00', 1, 'pdf') RETURNING sha256),
      hung AS (INSERT INTO evidence (id, report_id, place, sha256, name, by_id)
        SELECT gen_random_uuid(), report_id, 'letter', sha256, 'a.pdf', by FROM one, stored RETURNING id, by_id),
      taken AS (INSERT INTO evidence_removal (evidence_id, by_id) SELECT id, by_id FROM hung),
      scan AS (INSERT INTO document_file (id, document_id, sha256, name, by_id)
        SELECT gen_random_uuid(), d.id, sha256, 'a.pdf', by FROM one, stored, (SELECT id FROM document LIMIT 1) d RETURNING id, by_id),
      unscanned AS (INSERT INTO document_file_removal (file_id, by_id) SELECT id, by_id FROM scan),
      entered AS (INSERT INTO submission_entry (submission_id, channel) SELECT id, 'paper' FROM one)
    INSERT INTO submission_evidence (submission_id, evidence_id) SELECT one.id, hung.id FROM one, hung`,
  )
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** What was said of a report: everything that hangs on a submission, and what was done or asked on the way. */
const evidence = async (): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'submission'::regclass
       AND conrelid NOT IN ('stale_facts'::regclass, 'draft_remark'::regclass)`,
  )
  const along = [
    'submission',
    'change',
    'agreed_patch',
    'frozen_version',
    'report_event',
    'extension',
    'return',
    'remark',
    'remark_reply',
    'reading_assignment',
    'host_note',
    'seal_check',
    'handed_section',
    'handed_end',
    'handed_answer',
    'handed_decision',
    'stored_file',
    'evidence',
    'evidence_removal',
    'document_file',
    'document_file_removal',
  ]
  return [...rows.map(({ name }) => name), ...along]
}

/** Another value of a column's type than the one it has. */
const otherValues: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'khác'`,
  int4: `99`,
  int8: '99',
  numeric: '99.5',
  bool: 'true',
  date: `'1999-01-01'`,
  timestamptz: `'1999-01-01'`,
  jsonb: `'{"khác": 1}'`,
  _text: `'{khác}'`,
  _int4: `'{99}'`,
  _uuid: `ARRAY[gen_random_uuid()]`,
  _extension_effect: `'{lateToOnTime,afterCompilerDeadline}'`,
}

test('whatever was said of a report is only added to, its owner be who it may', async () => {
  const tables = await evidence()
  expect(tables.length).toBeGreaterThan(14)
  for (const table of tables) {
    const count = await client.query(`SELECT FROM ${table} LIMIT 1`)
    expect([table, count.rowCount]).toEqual([table, 1])
    await expect(client.query(`DELETE FROM ${table}`), table).rejects.toThrow('append-only: DELETE refused')
    await expect(client.query(`TRUNCATE ${table} CASCADE`), table).rejects.toThrow(/append-only: TRUNCATE refused/u)
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `SELECT attname AS name, t.typname AS type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''`,
      [table],
    )
    for (const { name, type } of columns) {
      const value =
        otherValues[type] ?? `(SELECT e FROM unnest(enum_range(NULL::${type})) e WHERE e <> "${name}" LIMIT 1)`
      await expect(client.query(`UPDATE ${table} SET "${name}" = ${value}`), `${table}.${name}`).rejects.toThrow(
        'append-only: UPDATE refused',
      )
    }
  }
})

test('the role that the product works as owns nothing, changes no guard and rewrites no evidence', async () => {
  const product = new pg.Client({ connectionString: database.appUrl })
  await product.connect()
  try {
    const { rows } = await product.query(
      `SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, owned: 0 }])
    for (const table of await evidence()) {
      await expect(product.query(`DELETE FROM ${table}`), table).rejects.toThrow(/append-only|permission denied/u)
      await expect(product.query(`TRUNCATE ${table}`), table).rejects.toThrow('permission denied')
      await expect(product.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`), table).rejects.toThrow('must be owner')
    }
    for (const refused of [
      'INSERT INTO stale_facts SELECT id FROM submission',
      'DELETE FROM _prisma_migrations',
      'CREATE TABLE own ()',
      `SET session_replication_role = 'replica'`,
    ])
      await expect(product.query(refused), refused).rejects.toThrow('permission denied')
  } finally {
    await product.end()
  }
})

test.each([
  ['UPDATE round SET compiler_deadline = agency_deadline', 'round_whole'],
  ['UPDATE agency SET valid_until = valid_from', 'agency_validity'],
  ['UPDATE agency SET parent_id = id', 'agency_not_its_own_parent'],
  ['UPDATE agency_succession SET successor_id = predecessor_id', 'agency_succession_of_two'],
  ['UPDATE membership SET valid_until = valid_from - 1', 'membership_validity'],
  [`UPDATE round SET period_from = '2026-07-01', period_until = '2026-01-01'`, 'round_period'],
  ['UPDATE commendation_form SET valid_until = valid_from', 'commendation_form_validity'],
  [`UPDATE document SET in_force_from = '2026-07-01', in_force_until = '2026-07-01'`, 'document_force'],
  ['UPDATE document SET replaced_by_id = id', 'document_not_its_own_successor'],
])('%s is refused', async (statement, constraint) => {
  await expect(client.query(statement)).rejects.toMatchObject({ code: '23514', constraint })
})

test.each(['dan toc', 'DÂN TỘC', 'sdttg', 'Sở Dân'])('agencies are found by “%s”', async (typed) => {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM agency WHERE search_text LIKE '%' || search_key($1) || '%'`,
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
