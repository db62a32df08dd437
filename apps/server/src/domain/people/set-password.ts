import { type Queryable, statement } from '#lib/sql.ts'
import { endSessions } from './end-sessions.ts'
import { withdrawAllLinks } from './make-link.ts'

const write = statement(
  'set-password',
  `INSERT INTO account (account_id, provider_id, user_id, password) VALUES ($1::text, 'credential', $1::uuid, $2)
  ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`,
)

/**
 * Gives a person a password (its hash) in the transaction that `client` has open: whoever was signed in with the old
 * one is out, but for the session that is spared, and no older link sets another.
 */
export async function setPassword(
  client: Queryable,
  personId: string,
  hash: string,
  spared: string | null,
): Promise<void> {
  await write(client, [personId, hash])
  await endSessions(client, personId, spared)
  await withdrawAllLinks(client, personId)
}
