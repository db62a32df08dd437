import type { Queryable } from '#lib/sql.ts'
import { statement } from '#lib/sql.ts'
import { endSessions } from './end-sessions.ts'

const remove = statement<{ removed: number }>(
  'remove-second-factor',
  `WITH authenticators AS (DELETE FROM authenticator WHERE person_id = $1 RETURNING 1),
    keys AS (DELETE FROM passkey WHERE person_id = $1 RETURNING 1),
    codes AS (DELETE FROM recovery_code WHERE person_id = $1 RETURNING 1)
  SELECT ((SELECT count(*) FROM authenticators) + (SELECT count(*) FROM keys))::int AS removed`,
)

/**
 * For a person who lost their telephone and their codes: takes away every second factor and signs them out everywhere,
 * in the transaction that `client` has open. After it the password alone signs them in. Gives how many there were.
 */
export async function resetSecondFactor(client: Queryable, personId: string): Promise<number> {
  const [row] = await remove(client, [personId])
  await endSessions(client, personId)
  return row?.removed ?? 0
}
