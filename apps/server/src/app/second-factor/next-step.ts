import type { SecondStep } from '@thidua/schema/http/account'
import { type Queryable, statement } from '#lib/sql.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import type { KnownPassword } from '../sign-in/check-password.ts'
import { giveTicket } from './tickets.ts'

export interface SecondFactors {
  readonly authenticator: boolean
  readonly passkey: boolean
  readonly administrator: boolean
}

const factors = statement<{ authenticator: boolean; passkey: boolean; administrator: boolean }>(
  'second-factors',
  `SELECT EXISTS (SELECT FROM authenticator a WHERE a.person_id = p.id AND a.confirmed_at IS NOT NULL) AS authenticator,
    EXISTS (SELECT FROM passkey k WHERE k.person_id = p.id) AS passkey, p.administrator
  FROM person p WHERE p.id = $1`,
)

const none: SecondFactors = { authenticator: false, passkey: false, administrator: false }

export const secondFactorsOf = async (db: Queryable, personId: string): Promise<SecondFactors> =>
  (await factors(db, [personId]))[0] ?? none

/** Whether a person has to keep a second factor. */
export const mustHaveSecondFactor = ({ env }: Pick<AuthParts, 'env'>, { administrator }: SecondFactors): boolean =>
  administrator && env.administratorSecondFactor === 'required'

/** What is wanted of a person beside the right password; null where it is enough. */
export async function nextStep(
  parts: AuthParts,
  { personId, stamp }: Pick<KnownPassword, 'personId' | 'stamp'>,
): Promise<SecondStep | null> {
  const found = await secondFactorsOf(parts.database.writes, personId)
  const { authenticator, passkey } = found
  const has = authenticator || passkey
  if (!has && !mustHaveSecondFactor(parts, found)) return null
  const next = has ? 'code' : 'setUp'
  return { next, ticket: giveTicket(parts.secret, next, `${personId}.${stamp}`), authenticator, passkey }
}
