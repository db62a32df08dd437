import { type Queryable, statement } from '#lib/sql.ts'

const endOthers = statement<{ id: string }>(
  'end-sessions-of-person',
  'DELETE FROM session WHERE user_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id',
)

/** Signs a person out everywhere, but for one session (null: none is spared). Gives how many ended. */
export const endSessions = async (db: Queryable, personId: string, spared: string | null = null): Promise<number> =>
  (await endOthers(db, [personId, spared])).length
