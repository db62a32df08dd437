import { accountAddresses } from '@thidua/schema/http/addresses'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { hashCode, newCode } from './typed-code.ts'

export interface LinkOrder {
  readonly personId: string
  /** `invite` to somebody who has no password yet, `reset` to somebody who lost it. */
  readonly kind: 'invite' | 'reset'
  /** How long it is good, from now by the database's clock. */
  readonly hours: number
  /** Who makes it: null is the command line, the person themself have forgotten their password. */
  readonly byId: string | null
}

/** A link that is good once. It is never seen again: the database has only the code's SHA-256. */
export interface Link {
  readonly id: string
  /** What can be printed and typed in: twenty-four letters and digits in groups, 120 bits. */
  readonly code: string
  /** Path of the page, the code in its fragment, which no server and no log sees; the product's address goes before it. */
  readonly path: string
  /** ISO 8601. */
  readonly expiresAt: string
}

const codeLength = 24

/** Links of one person are made one after the other. */
const lockPerson = statement<{ id: string }>('lock-person', 'SELECT id FROM person WHERE id = $1 FOR UPDATE')

const withdrawLinks = statement(
  'withdraw-links',
  `UPDATE invitation SET withdrawn_at = now() WHERE person_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL
    AND ($2::uuid IS DISTINCT FROM person_id OR made_by_id = person_id)`,
)

const insertLink = statement<{ id: string; expiresAt: string }>(
  'insert-link',
  `INSERT INTO invitation (person_id, kind, code_hash, expires_at, made_by_id)
  VALUES ($1, $2::invitation_kind, $3, now() + $4 * interval '1 hour', $5)
  RETURNING id, ${iso('expires_at')} AS "expiresAt"`,
)

/**
 * Makes a person's link in the transaction that `client` has open, and withdraws those made before it. What somebody
 * asks for at the page for forgotten passwords withdraws only what was asked for there: nobody spoils a link that an
 * administrator has handed out.
 */
export async function makeLink(client: Queryable, { personId, kind, hours, byId }: LinkOrder): Promise<Link> {
  await lockPerson(client, [personId])
  await withdrawLinks(client, [personId, byId])
  const code = newCode(codeLength)
  const [made] = await insertLink(client, [personId, kind, hashCode(code), hours, byId])
  if (!made) throw new Error('a link was not made')
  return { ...made, code, path: accountAddresses.link(code) }
}

/** Takes back all open links of a person: when a password was set, or an administrator says so. Gives how many. */
export const withdrawAllLinks = async (client: Queryable, personId: string): Promise<number> =>
  (await withdrawEveryLink(client, [personId])).length

const withdrawEveryLink = statement<{ id: string }>(
  'withdraw-every-link',
  `UPDATE invitation SET withdrawn_at = now() WHERE person_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL
  RETURNING id`,
)
