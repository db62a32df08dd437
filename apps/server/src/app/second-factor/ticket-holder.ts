import { type Queryable, statement } from '#lib/sql.ts'
import { passwordStampSql } from '../sign-in/password-stamp.ts'
import { readTicket } from './tickets.ts'

interface TicketHolder {
  readonly personId: string
  readonly email: string
  /** Of the password that the ticket was given for. */
  readonly stamp: string
}

/** $3: only while there is no second factor yet. */
const find = statement<{ email: string }>(
  'ticket-holder',
  `SELECT p.email FROM person p JOIN account a ON a.user_id = p.id AND a.provider_id = 'credential'
  WHERE p.id = $1 AND ${passwordStampSql('a.password')} = $2 AND NOT ($3::boolean AND (
    EXISTS (SELECT FROM authenticator o WHERE o.person_id = p.id AND o.confirmed_at IS NOT NULL)
    OR EXISTS (SELECT FROM passkey k WHERE k.person_id = p.id)))`,
)

/**
 * Whose password was right when the ticket was given; null for a ticket that is not ours or too old, where the password
 * is another by now, and where a first factor was to be set up (`setUp`) and somebody has set one since.
 */
export async function ticketHolder(
  db: Queryable,
  secret: string,
  purpose: 'code' | 'setUp',
  ticket: string,
): Promise<TicketHolder | null> {
  const [personId, stamp] = readTicket(secret, purpose, ticket)?.split('.') ?? []
  if (personId === undefined || stamp === undefined) return null
  const [found] = await find(db, [personId, stamp, purpose === 'setUp'])
  return found ? { personId, stamp, ...found } : null
}
