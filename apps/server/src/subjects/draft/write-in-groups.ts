import type { Pool } from 'pg'
import { type Writing, type Written, writeFields } from '#domain/drafts/write-fields.ts'
import { oneByReport } from '#domain/reports/one-by-report.ts'
import { isUnavailable } from '#lib/is-unavailable.ts'
import { sqlStateOf } from '#lib/sql-state.ts'
import { Groups } from '#lib/turns/groups.ts'
import { oneFor } from '#lib/turns/waiting.ts'

/** Of a group. More wait for the next one, a few milliseconds later. */
const maxWritings = 64

/**
 * Writes what many devices save at the same moment in one statement, one commit: `alone` where that was not possible
 * for reasons that may be another's.
 */
const groups = oneFor(
  (pool: Pool) =>
    new Groups<Writing, Written | 'alone'>({
      maxJobs: maxWritings,
      // One a report, so that no statement writes a row twice; one a device, so that none meets its own numbers.
      keysOf: ({ reportId, clientId }) => [reportId, clientId],
      send: async (writings) => {
        try {
          return (await writeFields(pool, writings, 'skip')).map((written) => written ?? 'alone')
        } catch (error) {
          if (isUnavailable(error) && !isOfOneRow(error)) throw error
          return writings.map(() => 'alone' as const)
        }
      },
    }),
)

/**
 * Writes a save together with whatever others save just now. A report that somebody holds, one that is not as it was,
 * and every save of a group that broke go alone, so that nobody waits for another's report or fails by another's
 * mistake; the next group goes meanwhile. Gives and throws what `writeFields` does.
 */
export async function writeInGroups(pool: Pool, writing: Writing): Promise<Written | null> {
  const written = await groups(pool).ask(writing)
  if (written !== 'alone') return written
  const [alone = null] = await oneByReport(pool, writing.reportId, () => writeFields(pool, [writing]))
  return alone
}

/** SQLSTATE of waits that end for one row's sake: deadlock, lock not available. */
const isOfOneRow = (error: unknown): boolean =>
  error instanceof Error && ['40P01', '55P03'].includes(String(sqlStateOf(error)))
