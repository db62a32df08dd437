import { createHmac, randomBytes } from 'node:crypto'
import { hashToken, sessionCookieName } from '@thidua/server/src/app/sign-in/session-cookie.ts'
import type { Province } from './province.ts'

/**
 * A session for a person, opened in the database rather than by password: hashing would pollute the
 * measurement. Gives the `Cookie` header that the sign-in would have led to.
 */
export async function signIn({ pool, settings }: Province, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await pool.query(`INSERT INTO session (token, user_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`, [
    hashToken(token),
    personId,
  ])
  const signature = createHmac('sha256', settings.sessionSecret).update(token).digest('base64')
  return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`
}
