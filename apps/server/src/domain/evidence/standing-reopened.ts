import { reopenedPlaces } from '#domain/standing-return.ts'
import { type Queryable, statement } from '#lib/sql.ts'

const reopened = statement<{ places: string[] | null }>(
  'reopened-places',
  `SELECT CASE WHEN r.state IN ('RETURNED', 'REVISING') THEN ${reopenedPlaces} END AS places FROM report r WHERE r.id = $1`,
)

/** Places of a report that are open after a return; null when all are. */
export const standingReopened = async (db: Queryable, reportId: string): Promise<readonly string[] | null> =>
  (await reopened(db, [reportId]))[0]?.places ?? null
