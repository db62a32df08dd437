import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { migrationNames, migrationsFolder } from './migration-files.ts'

/** A database as it was before, with acts and remarks in it, migrated. */
let database: TestDatabase
let client: pg.Client

const twins = Array.from({ length: 20 }, (_, index) => `Xã số ${index + 1} có ${index + 1} mô hình.`).join('\n')
const answers = {
  'II.1/narrative': 'Có 212 mô hình; riêng năm 2026 có **12 mô\nhình** mới, 3.000 hộ.',
  'II.2/narrative': twins,
  'III/narrative': 'Chưa đều. Chỉ ở đây: nhân rộng chậm.',
  'III/lessons': 'Phát động sớm. Phát động sớm.',
  'II.4/commendations/r1/recipient': 'Phòng A',
}

/** Old remarks: place, path and words; what is left of them and where. */
const remarks: Record<string, { place: string; path: string | null; quote: string | null; words: string | null }> = {
  'words that stand once': { place: 'II.1', path: 'II.1/narrative', quote: 'năm 2026 có', words: 'năm 2026 có' },
  'over marks and lines': { place: 'II.1', path: 'II.1/narrative', quote: '12 mô hình', words: '12 mô\nhình' },
  'a twin by its number': { place: 'II.2', path: 'II.2/narrative', quote: 'Xã số 2 có 2', words: 'Xã số 2 có 2' },
  'without its field': { place: 'III', path: null, quote: 'nhân rộng chậm', words: 'nhân rộng chậm' },
  'words that stand twice': { place: 'III', path: 'III/lessons', quote: 'Phát động sớm', words: null },
  'half of a longer number': { place: 'II.1', path: 'II.1/narrative', quote: '3', words: null },
  'words of another item': { place: 'II.1', path: 'II.1/narrative', quote: 'Chưa đều', words: null },
  'a whole row': { place: 'II.4', path: 'II.4/commendations/r1', quote: 'Phòng A', words: null },
  'no words': { place: 'II.1', path: null, quote: null, words: null },
  'marks alone': { place: 'II.1', path: 'II.1/narrative', quote: '**', words: null },
}
const ids: Record<string, string> = Object.fromEntries(Object.keys(remarks).map((name) => [name, randomUUID()]))

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA IF EXISTS public, pgboss CASCADE')
  await client.query('CREATE SCHEMA public')
  for (const name of migrationNames()) {
    if (name.endsWith('_acts_by_running_number_and_remark_ranges')) await fill()
    await client.query(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'))
  }
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function fill(): Promise<void> {
  const items = ['I.1', 'II.1', 'II.2', 'II.4', 'III'].map((id) => ({ id, meaning: id }))
  const outline = JSON.stringify({ chapters: [{ parts: items }] })
  await client.query(`
    INSERT INTO person (id, name, email) VALUES ('${'0'.repeat(8)}-0000-4000-8000-000000000001', 'Người', 'a@b.example');
    INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ('A', 'A', 'A', 'A', 'department', '', '', '', 'head', '2025-01-01');
    INSERT INTO movement (slug, name, kind, from_year, to_year, scope, aims) VALUES ('m', 'm', 'thematic', 2021, 2025, '', '');
    INSERT INTO template (slug, version, name, outline) VALUES ('t', 1, 't', '${outline}');
    INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
      SELECT 'r', m.id, a.id, t.id, 'final', 'r', now() - interval '1 day', now(), now() + interval '1 day' FROM movement m, agency a, template t;
    INSERT INTO report (round_id, agency_id, state, submission_count, latest_number) SELECT r.id, a.id, 'REVISING', 1, 1 FROM round r, agency a`)
  const [reportId, personId] = ['report', 'person'].map((table) => `(SELECT id FROM ${table})`)
  await client.query(
    `INSERT INTO submission (report_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
    VALUES (${reportId}, 1, 'T', ${personId}, now(), $1, repeat('0', 64), gen_random_uuid())`,
    [answers],
  )
  const event = (act: string, from: string, to: string, at: string) =>
    client.query(
      `INSERT INTO report_event (report_id, act, "from", "to", by_id, at) VALUES (${reportId}, $1, $2, $3, ${personId}, $4)`,
      [act, from, to, at],
    )
  const giveBack = async (id: string, at: string, undoneAt: string | null) => {
    await event('return', 'SUBMITTED', 'RETURNED', at)
    await client.query(
      `INSERT INTO return (id, report_id, submission, places, by_id, at, undone_at) VALUES ($1, ${reportId}, 1, '{II.1}', ${personId}, $2, $3)`,
      [id, at, undoneAt],
    )
  }
  const [first, second] = [randomUUID(), randomUUID()]
  await event('submit', 'DRAFTING', 'SUBMITTED', '2026-01-01')
  // The clock was ahead when the first return was made.
  await giveBack(first, '2026-03-01', '2026-02-01')
  await event('undo', 'RETURNED', 'SUBMITTED', '2026-02-01')
  await giveBack(second, '2026-02-02', null)
  await client.query(
    `INSERT INTO extension (report_id, deadline, reason, approved_by_id, approved_at)
    SELECT ${reportId}, x.deadline::timestamptz, x.reason, ${personId}, x.at::timestamptz
    FROM (VALUES ('2026-05-01', 'thứ hai', '2026-01-15'), ('2026-04-01', 'thứ nhất', '2026-01-14')) AS x(deadline, reason, at)`,
  )
  for (const [name, { place, path, quote }] of Object.entries(remarks))
    await client.query(
      `INSERT INTO remark (id, report_id, return_id, submission, place, path, quote, text, level, by_id)
      VALUES ($1, ${reportId}, $2, 1, $3, $4, $5, $6, 'mustFix', ${personId})`,
      [ids[name], second, place, path, quote, name],
    )
  await client.query(
    `UPDATE remark SET answer = 'explained', answer_text = 'vì sao', answered_by_id = ${personId}, answered_at = now() WHERE text = 'no words'`,
  )
}

const rows = async <Row extends pg.QueryResultRow>(query: string) => (await client.query<Row>(query)).rows

test('ties returns, undoings and extensions to their acts, whatever the clock said', async () => {
  const returns = await rows<{ at: string; undone: boolean }>(
    `SELECT to_char(e.at, 'YYYY-MM-DD') AS at, EXISTS (SELECT FROM report_event u WHERE u.undoes_id = t.event_id) AS undone
    FROM return t JOIN report_event e ON e.id = t.event_id AND e.act = 'return' ORDER BY t.event_id`,
  )
  expect(returns).toEqual([
    { at: '2026-03-01', undone: true },
    { at: '2026-02-02', undone: false },
  ])
  expect(
    await rows(
      `SELECT x.reason, e."from"::text, e."to"::text FROM extension x JOIN report_event e ON e.id = x.event_id ORDER BY x.event_id`,
    ),
  ).toEqual([
    { reason: 'thứ nhất', from: 'SUBMITTED', to: 'SUBMITTED' },
    { reason: 'thứ hai', from: 'SUBMITTED', to: 'SUBMITTED' },
  ])
})

test.each(Object.entries(remarks))(
  'a remark on %s is where its words stand once, or keeps them alone',
  async (name, { path, words, quote }) => {
    const [remark] = await rows<{ path: string | null; words: string | null; quote: string | null }>(
      `SELECT k.path, k.quote, substr(s.answers ->> k.path, k.start + 1, k."end" - k.start) AS words
    FROM remark k JOIN submission s ON s.report_id = k.report_id WHERE k.id = '${ids[name]}'`,
    )
    expect(remark).toEqual({ path: words === null ? path : (path ?? 'III/narrative'), words, quote })
  },
)

test('keeps what was answered, and puts remarks into the order of the outline', async () => {
  expect(
    await rows(`SELECT k.text, a.answer::text, a.text AS said FROM remark_reply a JOIN remark k ON k.id = a.remark_id`),
  ).toEqual([{ text: 'no words', answer: 'explained', said: 'vì sao' }])
  const places = await rows<{ place: string }>('SELECT place FROM remark ORDER BY position')
  expect(places.map(({ place }) => place)).toEqual(places.map(({ place }) => place).toSorted())
})

test('events are append-only again', async () => {
  await expect(client.query('UPDATE report_event SET note = note')).rejects.toThrow(/append-only/u)
})
