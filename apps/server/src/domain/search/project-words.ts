import type { Pool } from 'pg'
import { inThread } from '#heavy/in-thread.ts'
import type { WordsInput, WordsOfReport } from '#heavy/search/report-words-task.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { loadSentTexts, remarkText } from './sent-texts-sql.ts'

const take = statement<{ id: string; reportId: string }>(
  'take-due-words',
  'SELECT id, report_id AS "reportId" FROM report_words_due ORDER BY id LIMIT $1',
)

/** One at a time over all servers: what was read last is what is written last. */
const beAlone = statement<{ alone: boolean }>(
  'project-words-alone',
  `SELECT pg_try_advisory_xact_lock(hashtextextended('words of reports', 0)) AS alone`,
)

const strike = statement('strike-due-words', 'DELETE FROM report_words_due WHERE id = ANY($1::bigint[])')

/** $1: reports; $2, $3, $4: report, kind and words of each row that they have from now on. */
const write = statement(
  'write-words',
  `WITH said AS (
    INSERT INTO report_words (report_id, kind, words, at)
    SELECT w.report_id, w.kind, w.words, coalesce(r.last_submitted_at, 'epoch')
    FROM unnest($2::uuid[], $3::text[], $4::text[]) AS w(report_id, kind, words) JOIN report r ON r.id = w.report_id
    ON CONFLICT (report_id, kind) DO UPDATE SET words = EXCLUDED.words, at = EXCLUDED.at
      WHERE (report_words.words, report_words.at) <> (EXCLUDED.words, EXCLUDED.at)
  )
  DELETE FROM report_words old WHERE old.report_id = ANY($1::uuid[])
    AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::text[]) AS w(report_id, kind)
      WHERE w.report_id = old.report_id AND w.kind = old.kind)`,
)

/** $1: reports; $2 to $5: report, path, line and bands (a text, `{1,2}`) of each paragraph that they have from now on. */
const writePrints = statement(
  'write-prints',
  `WITH kept AS (
    INSERT INTO paragraph_print (report_id, path, nth, bands)
    SELECT p.report_id, p.path, p.nth, p.bands::int[] FROM unnest($2::uuid[], $3::text[], $4::int[], $5::text[]) AS p(report_id, path, nth, bands)
    WHERE EXISTS (SELECT FROM report r WHERE r.id = p.report_id)
    ON CONFLICT (report_id, path, nth) DO UPDATE SET bands = EXCLUDED.bands WHERE paragraph_print.bands <> EXCLUDED.bands
  )
  DELETE FROM paragraph_print old WHERE old.report_id = ANY($1::uuid[])
    AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::text[], $4::int[]) AS p(report_id, path, nth)
      WHERE p.report_id = old.report_id AND p.path = old.path AND p.nth = old.nth)`,
)

const timeoutMs = 20_000

/**
 * Works out anew what the next `limit` of the reports that are due are found by; gives how many were taken, null where
 * another connection is at it.
 */
export const projectDueWords = (pool: Pool, limit: number, left: AbortSignal): Promise<number | null> =>
  transaction(pool, async (client) => {
    const [{ alone } = { alone: false }] = await beAlone(client, [])
    if (!alone) return null
    const due = await take(client, [limit])
    // Read after they were taken: what names a report stands before its name does.
    await project(client, [...new Set(due.map(({ reportId }) => reportId))], left)
    await strike(client, [due.map(({ id }) => id)])
    return due.length
  })

async function project(client: Queryable, reportIds: readonly string[], left: AbortSignal): Promise<void> {
  if (reportIds.length === 0) return
  const texts = await loadSentTexts(client, reportIds)
  const input = texts.map(({ report, remarks, roundId }): WordsInput => [report, remarks.map(remarkText), roundId])
  const task = new URL('../../heavy/search/report-words-task.ts', import.meta.url)
  const found = await inThread<WordsOfReport[]>(task, input, { signal: left, timeoutMs })
  const rows = texts.flatMap(({ reportId }, nth) => (found[nth]?.words ?? []).map((said) => ({ reportId, ...said })))
  const prints = texts.flatMap(({ reportId }, nth) => (found[nth]?.prints ?? []).map((one) => ({ reportId, ...one })))
  await write(client, [
    reportIds,
    rows.map(({ reportId }) => reportId),
    rows.map(({ kind }) => kind),
    rows.map((row) => row.words),
  ])
  await writePrints(client, [
    reportIds,
    prints.map(({ reportId }) => reportId),
    prints.map(({ path }) => path),
    prints.map(({ nth }) => nth),
    prints.map(({ bands }) => `{${bands.join(',')}}`),
  ])
}

const nameAll = statement<{ reports: number }>(
  'name-all-due-words',
  `WITH named AS (
    INSERT INTO report_words_due (report_id) SELECT r.id FROM report r
    WHERE r.round_id IS NOT NULL AND (r.latest_number IS NOT NULL
      OR EXISTS (SELECT FROM report_words w WHERE w.report_id = r.id)) ORDER BY r.last_submitted_at DESC RETURNING 1
  ) SELECT count(*)::int AS reports FROM named`,
)

/** Names all reports that were sent, to be worked out anew, the latest first; gives their number. */
export const nameAllDueWords = async (db: Queryable): Promise<number> => (await nameAll(db, []))[0]?.reports ?? 0

const count = statement<{ due: number }>(
  'count-due-words',
  'SELECT count(DISTINCT report_id)::int AS due FROM (SELECT report_id FROM report_words_due LIMIT 10000) d',
)

/** How many reports are still to be worked out, counted to ten thousand. */
export const countDueWords = async (db: Queryable): Promise<number> => (await count(db, []))[0]?.due ?? 0
