import { createHash } from 'node:crypto'
import type { Delta } from '@thidua/consolidation/deltas/delta'
import { CompilingHistory, history } from '@thidua/consolidation/fixtures/compiling-history'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSmallProvince } from '#testing/small-province.ts'

/** The long form is drawn anew: `test:random`. */
const numRuns = process.env['RANDOM_TESTS'] ? 1_000 : 300

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url })
  const { roundId } = await makeSmallProvince(pool)
  await pool.query(
    `WITH own AS (
      INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      SELECT 'D' || n, 'Xã ' || n, 'Xã ' || n, 'UBND', 'commune', '', 'Xã', 'Chủ tịch', 'collective', '2025-07-01'
      FROM generate_series(0, 3) n RETURNING id, code
    ) INSERT INTO report (id, round_id, agency_id) SELECT md5('report-agency-' || substr(code, 2))::uuid, $1, id FROM own`,
    [roundId],
  )
  await pool.end()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** The id of the database's row for an id of an invented history, as its `md5(…)::uuid` is. */
const uuid = (id: string): string =>
  createHash('md5')
    .update(id)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')

/** Puts what was sent into the tables: every submission, and which of them stands. */
async function send(world: CompilingHistory): Promise<void> {
  for (const { id, report, number, answers } of world.all)
    await client.query(
      `INSERT INTO submission (id, report_id, template_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
      SELECT $1, $2, rd.template_id, $3, $4, (SELECT id FROM person LIMIT 1), now(), $5, repeat('0', 64), gen_random_uuid() FROM round rd`,
      [uuid(id), uuid(report), number, id, answers],
    )
  for (const { report, number } of world.round.standing)
    await client.query('UPDATE report SET latest_number = $2 WHERE id = $1', [uuid(report), number])
}

/** What the letter took from the agencies, as its draft says it. */
function taken(world: CompilingHistory) {
  const { parts, dispositions, known } = world.compilation()
  const sources = parts.flatMap(({ pid, sources }) =>
    sources.map(({ sid, quote: { path, submission, start, end }, seen }) => ({
      ...{ key: `${pid} ${sid}`, path, submission: uuid(submission), start, end },
      ...{ seen: seen !== null, seen_in: seen?.submission == null ? null : uuid(seen.submission) },
      ...{ seen_start: seen?.start ?? null, seen_end: seen?.end ?? null },
    })),
  )
  const disposed = dispositions.map(({ item, report, submission }) => ({
    ...{ item, report: uuid(report), submission: uuid(submission) },
  }))
  const drafted = [...known].map(([report, id]) => ({ report: uuid(report), submission: uuid(id) }))
  return [sources, disposed, drafted].map((rows) => JSON.stringify(rows))
}

/** By another way than ours: words by their characters, figures by their digits. */
const functions = `
  CREATE FUNCTION pg_temp.said(answers jsonb, item text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN answers ->> (item || '/answer') = 'none' AND item <> 'III' THEN 'none'
      WHEN EXISTS (SELECT FROM jsonb_each_text(answers) f WHERE starts_with(f.key, item || '/') AND btrim(f.value, E' \\n') <> ''
        AND f.key !~ '/(answer|done)$') THEN 'content' ELSE 'missing' END $$;
  CREATE FUNCTION pg_temp.figures(words text) RETURNS numeric[] LANGUAGE sql AS $$
    SELECT coalesce(array_agg(n ORDER BY n), '{}') FROM (SELECT (regexp_matches(words, '\\d+', 'g'))[1]::numeric AS n) f $$;
  CREATE FUNCTION pg_temp.letters(words text) RETURNS text LANGUAGE sql AS $$
    SELECT regexp_replace(regexp_replace(words, '[\\s.,;:!?()“”"-]+', ' ', 'g'), '(^| )0+(\\d)', '\\1\\2', 'g') $$;
  CREATE FUNCTION pg_temp.change(before text, after text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN before = after THEN NULL WHEN pg_temp.figures(before) <> pg_temp.figures(after) THEN 'figureChanged'
      WHEN btrim(pg_temp.letters(before)) = btrim(pg_temp.letters(after)) THEN 'marksOnly' ELSE 'wordsChanged' END $$;
  CREATE FUNCTION pg_temp.part(words text, first int, past int) RETURNS text LANGUAGE sql AS $$
    SELECT substr(words, first + 1, past - first) $$`

/**
 * All that is otherwise, from \`submission\` alone; \`$4\` says where our alignment finds the words of a source now, by which
 * SQL judges what became of them: \`gone\`, or a range. Of a source of which nothing is told the words stand as they stood.
 */
const expected = `
  WITH standing AS (
    SELECT s.* FROM submission s JOIN report r ON r.id = s.report_id AND r.latest_number = s.number
  ), source AS (
    SELECT * FROM json_to_recordset($1) AS x(key text, path text, submission uuid, start int, "end" int, seen bool, seen_in uuid,
      seen_start int, seen_end int)
  ), disposed AS (SELECT * FROM json_to_recordset($2) AS x(item text, report uuid, submission uuid)
  ), drafted AS (SELECT * FROM json_to_recordset($3) AS x(report uuid, submission uuid)
  ), ours AS (SELECT * FROM json_to_recordset($4) AS x(key text, start int, "end" int)
  ), quoted AS (
    SELECT x.*, split_part(x.path, '/', 1) AS item, q.report_id AS report, now.id AS now_id, now.answers AS now,
      seen.answers AS seen_answers, last.id AS last_id, last.answers ->> x.path AS last_text, last.start AS last_start,
      pg_temp.part(last.answers ->> x.path, last.start, last."end") AS words, ours.key IS NOT NULL AS told,
      ours.start AS now_start, ours."end" AS now_end
    FROM source x JOIN submission q ON q.id = x.submission LEFT JOIN standing now ON now.report_id = q.report_id
      LEFT JOIN submission seen ON seen.id = x.seen_in
      CROSS JOIN LATERAL (
        SELECT * FROM (VALUES (1, seen.id, seen.answers, x.seen_start, x.seen_end), (2, q.id, q.answers, x.start, x."end"))
          AS v(nth, id, answers, start, "end")
        WHERE v.id IS NOT NULL AND (nth = 2 OR pg_temp.part(v.answers ->> x.path, v.start, v."end") <> '')
        ORDER BY nth LIMIT 1
      ) last LEFT JOIN ours ON ours.key = x.key
  ), of_sources AS (
    SELECT item, report, key AS about, CASE
      WHEN now_id IS NULL THEN CASE WHEN seen AND seen_in IS NULL THEN NULL ELSE 'withdrawn' END
      WHEN now_id = coalesce(seen_in, last_id) THEN NULL
      WHEN pg_temp.said(now, item) = 'none' THEN CASE WHEN seen_answers IS NOT NULL AND pg_temp.said(seen_answers, item) = 'none'
        THEN NULL ELSE 'becameNone' END
      WHEN now ->> path = last_text THEN NULL
      WHEN told AND now_start IS NOT NULL THEN pg_temp.change(words, pg_temp.part(now ->> path, now_start, now_end))
      WHEN told THEN 'sentenceGone'
      -- Nothing is told: it stands there word by word, or was gone when it was last looked at.
      WHEN seen AND seen_start = seen_end AND seen_answers IS NOT NULL THEN NULL
      WHEN strpos(coalesce(now ->> path, ''), words) > 0 THEN NULL ELSE 'silent though gone' END AS kind
    FROM quoted
  ), used AS (SELECT DISTINCT item, report FROM quoted
  ), fields AS (
    SELECT s.id, split_part(f.key, '/', 1) AS item, f.key AS path, f.value FROM submission s, jsonb_each_text(s.answers) f
    WHERE f.key ~ '/(narrative|text|conferences)$' AND pg_temp.said(s.answers, split_part(f.key, '/', 1)) = 'content'
  ), of_disposed AS (
    SELECT d.item, d.report, 'disposition' AS about, CASE
      WHEN now.id IS NULL THEN 'withdrawn' WHEN now.id = d.submission THEN NULL
      WHEN pg_temp.said(now.answers, d.item) = 'none'
        THEN CASE WHEN pg_temp.said(was.answers, d.item) = 'none' THEN NULL ELSE 'becameNone' END
      ELSE (SELECT kind FROM (
          SELECT CASE WHEN b.id IS NULL AND change = 'wordsChanged' THEN 'sentenceGone' ELSE change END AS kind
          FROM (SELECT * FROM fields WHERE id = d.submission AND item = d.item) a
            FULL JOIN (SELECT * FROM fields WHERE id = now.id AND item = d.item) b ON a.path = b.path
            CROSS JOIN LATERAL pg_temp.change(coalesce(a.value, ''), coalesce(b.value, '')) AS change
        ) c WHERE kind IS NOT NULL
        ORDER BY array_position(ARRAY['figureChanged', 'sentenceGone', 'wordsChanged', 'marksOnly'], kind) LIMIT 1) END AS kind
    FROM disposed d JOIN submission was ON was.id = d.submission LEFT JOIN standing now ON now.report_id = d.report
    WHERE (d.item, d.report) NOT IN (SELECT item, report FROM used)
  ), of_answers AS (
    SELECT item, now.report_id AS report, 'answer' AS about, CASE WHEN d.submission IS NULL THEN 'newAgency' ELSE 'newAnswer' END AS kind
    FROM standing now CROSS JOIN unnest(ARRAY['II.1', 'III', 'IV']) AS item
      LEFT JOIN drafted d ON d.report = now.report_id LEFT JOIN submission was ON was.id = d.submission
    WHERE pg_temp.said(now.answers, item) = 'content' AND d.submission IS DISTINCT FROM now.id
      AND (was.id IS NULL OR pg_temp.said(was.answers, item) <> 'content')
      AND (item, now.report_id) NOT IN (SELECT item, report FROM used)
      AND (item, now.report_id) NOT IN (SELECT item, report FROM disposed)
  )
  SELECT item, report, about, kind FROM (TABLE of_sources UNION ALL TABLE of_disposed UNION ALL TABLE of_answers) found
  WHERE kind IS NOT NULL ORDER BY 1, 2, 3, 4`

const aboutOf = ({ about }: Delta): string => (about.kind === 'source' ? `${about.pid} ${about.sid}` : about.kind)

const byPlace = <Row extends { item: string; report: string; about: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => {
    const [one, other] = [a, b].map(({ item, report, about }) => `${item} ${report} ${about}`)
    return (one ?? '') < (other ?? '') ? -1 : 1
  })

it('are what SQL works out from the submissions alone, in whatever histories', { timeout: 900_000 }, async () => {
  const kinds = new Set<string>()
  await client.query(functions)
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const world = new CompilingHistory()
      for (const step of steps) world.take(step)
      const deltas = world.deltas()
      await client.query('BEGIN')
      try {
        await send(world)
        const words = deltas.flatMap((delta) =>
          delta.about.kind === 'source'
            ? [{ key: aboutOf(delta), start: delta.after?.start ?? null, end: delta.after?.end ?? null }]
            : [],
        )
        const { rows } = await client.query<{ item: string; report: string; about: string; kind: string }>(expected, [
          ...taken(world),
          JSON.stringify(words),
        ])
        const ours = deltas.map((delta) => ({
          ...{ item: delta.item, report: uuid(delta.report), about: aboutOf(delta), kind: delta.kind },
        }))
        expect(byPlace(ours)).toEqual(byPlace(rows))
        for (const { kind } of rows) kinds.add(kind)
      } finally {
        await client.query('ROLLBACK')
      }
    }),
    { numRuns },
  )
  expect(kinds.size).toBe(8)
})
