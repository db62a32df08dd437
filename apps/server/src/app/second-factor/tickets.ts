import { randomBytes } from 'node:crypto'
import { readSigned, signValue } from '../sign-in/guesses/signed-value.ts'

/** What a ticket is for: none is taken for another's purpose. */
export type TicketPurpose = 'code' | 'setUp' | 'passkey sign-in' | `passkey of ${string}`

const goodForMs = 10 * 60_000

/** A text that comes back to us within ten minutes: whose password was right, or which challenge a passkey signs. */
export const giveTicket = (secret: string, purpose: TicketPurpose, text: string): string =>
  signValue(secret, `ticket ${purpose}`, `${Date.now() + goodForMs}.${randomBytes(9).toString('base64url')}.${text}`)

/** The text of a ticket that we gave for this purpose and that is still good; null for any other. */
export function readTicket(secret: string, purpose: TicketPurpose, ticket: string): string | null {
  const [until = '', , ...text] = readSigned(secret, `ticket ${purpose}`, ticket)?.split('.') ?? []
  return Number(until) > Date.now() ? text.join('.') : null
}
