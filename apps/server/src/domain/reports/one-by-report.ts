import type { Pool } from 'pg'
import { Lanes } from '#lib/turns/lanes.ts'
import { longestRowWaitMs, oneFor } from '#lib/turns/waiting.ts'

/** A turn is waited for as long as the first in the lane waits for the row. */
const lanes = oneFor((_: Pool) => new Lanes(longestRowWaitMs))

/**
 * What holds a report, or waits until somebody lets go of it: one at a time in this process, so that a report takes
 * no more than one connection from everybody else.
 */
export const oneByReport = <T>(pool: Pool, reportId: string, work: () => Promise<T>): Promise<T> =>
  lanes(pool).run(reportId, work)
