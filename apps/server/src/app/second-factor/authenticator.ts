import { randomBytes } from 'node:crypto'
import type { AuthenticatorSecret } from '@thidua/schema/http/account'
import { renderSVG } from 'uqr'
import { type Queryable, statement } from '#lib/sql.ts'
import { seal, unseal } from './seal.ts'
import { base32, stepOfCode, stepSeconds } from './totp.ts'

/** As authenticator apps show it above the code. */
const issuer = 'Báo cáo thi đua'
const keyBytes = 20

const keep = statement<{ email: string }>(
  'keep-authenticator',
  `WITH kept AS (INSERT INTO authenticator (person_id, secret) VALUES ($1, $2)
    ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, made_at = now() WHERE authenticator.confirmed_at IS NULL
    RETURNING person_id)
  SELECT p.email FROM person p JOIN kept ON kept.person_id = p.id`,
)

const find = statement<{ secret: string; confirmed: boolean; step: number }>(
  'find-authenticator',
  `SELECT secret, confirmed_at IS NOT NULL AS confirmed, floor(extract(epoch FROM now()) / ${stepSeconds})::int AS step
  FROM authenticator WHERE person_id = $1`,
)

/** A code is taken once: of two that come at the same moment one finds its half minute gone. */
const take = statement<{ personId: string }>(
  'take-authenticator-step',
  `UPDATE authenticator SET last_step = $2, confirmed_at = coalesce(confirmed_at, now())
  WHERE person_id = $1 AND last_step < $2 AND (confirmed_at IS NOT NULL) = $3 RETURNING person_id AS "personId"`,
)

const remove = statement<{ personId: string }>(
  'remove-authenticator',
  'DELETE FROM authenticator WHERE person_id = $1 RETURNING person_id AS "personId"',
)

/** A new secret for a person's app. It opens nothing before its first code; null where an app is set already. */
export async function beginAuthenticator(
  db: Queryable,
  secret: string,
  personId: string,
): Promise<AuthenticatorSecret | null> {
  const key = randomBytes(keyBytes)
  const [kept] = await keep(db, [personId, seal(secret, personId, key)])
  if (!kept) return null
  const text = base32(key)
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(kept.email)}`
  const address = `otpauth://totp/${label}?secret=${text}&issuer=${encodeURIComponent(issuer)}`
  return { secret: text.match(/.{1,4}/gu)?.join(' ') ?? '', address, picture: renderSVG(address, { border: 2 }) }
}

/** Whether this is a code of the person's app that was not taken before; `confirmed` false asks for the very first one. */
export async function takeCode(
  db: Queryable,
  secret: string,
  personId: string,
  typed: string,
  confirmed = true,
): Promise<boolean> {
  const [found] = await find(db, [personId])
  if (!found || found.confirmed !== confirmed) return false
  const key = unseal(secret, personId, found.secret)
  const step = key && stepOfCode(key, typed, found.step)
  return step !== null && (await take(db, [personId, step, confirmed])).length === 1
}

/** False where there was none. */
export const removeAuthenticator = async (db: Queryable, personId: string): Promise<boolean> =>
  (await remove(db, [personId])).length === 1
