import { type Queryable, statement } from '#lib/sql.ts'
import { holdsToday } from '../membership-holds.ts'

const found = statement<{ id: string; name: string }>(
  'compilers-of-round',
  `SELECT DISTINCT p.id, p.name COLLATE "vi-x-icu" AS name FROM round rd
    JOIN membership m ON m.agency_id = rd.host_agency_id AND m.role = 'compiler' AND ${holdsToday('m')}
    JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
  WHERE rd.id = $1 ORDER BY name, p.id`,
)

/** The people who compile a round today, by their names. */
export const compilers = (db: Queryable, roundId: string): Promise<{ id: string; name: string }[]> =>
  found(db, [roundId])
