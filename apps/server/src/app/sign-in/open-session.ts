import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Audited, audit } from '#lib/audit.ts'
import { statement } from '#lib/sql.ts'
import type { AuthParts } from './auth-parts.ts'
import { accountKey } from './guesses/account-key.ts'
import { deviceCookie, readDevice } from './guesses/device-cookie.ts'
import { sweepLooks } from './guesses/sign-in-limits.ts'
import { passwordStampSql } from './password-stamp.ts'
import { endSession, removeEndedSessions } from './session.ts'
import { hashToken, sessionCookie } from './session-cookie.ts'
import { idleSeconds } from './session-times.ts'

/**
 * Nobody who was deactivated meanwhile gets in, nor by a password that was changed since it was looked at. Both rows are
 * held until the session is there: whoever changes them ends it then.
 */
const insertSession = statement<{ email: string; deactivated: boolean; opened: boolean }>(
  'insert-session',
  `WITH who AS (SELECT id, email, deactivated_at IS NOT NULL AS deactivated FROM person WHERE id = $2 FOR SHARE),
    password AS (SELECT user_id FROM account WHERE user_id = $2 AND provider_id = 'credential'
      AND ${passwordStampSql('password')} = $5 FOR SHARE),
    made AS (INSERT INTO session (token, user_id, user_agent, second_factor, expires_at)
      SELECT $1, id, $3, $4, now() + interval '${idleSeconds} seconds' FROM who
      WHERE NOT deactivated AND ($5::text IS NULL OR EXISTS (SELECT FROM password)) RETURNING user_id)
  SELECT email, deactivated, EXISTS (SELECT FROM made) AS opened FROM who`,
)

/** Texts that name a browser are shorter. */
const longestAgent = 400

type SessionRefusal = 'deactivated' | 'passwordChanged'

interface Opened {
  readonly personId: string
  /** Of the password that was right (`passwordStamp`); null where none was asked for. */
  readonly stamp: string | null
  /** Whether more than a password was shown. */
  readonly secondFactor: boolean
  readonly by: Extract<Audited, { act: 'signIn' }>['by']
}

/**
 * In the place of one that was open in this browser; the table keeps only the hash of its token. Gives why none was
 * opened, else null.
 */
async function openSession(
  { database, log, secret, https, tokenOf }: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { personId, stamp, secondFactor, by }: Opened,
): Promise<SessionRefusal | null> {
  const { writes: pool } = database
  const token = randomBytes(24).toString('base64url')
  const agent = request.headers['user-agent']?.slice(0, longestAgent) ?? null
  const [who] = await insertSession(pool, [hashToken(token), personId, agent, secondFactor, stamp])
  if (!who?.opened) return who && !who.deactivated ? 'passwordChanged' : 'deactivated'
  await Promise.all([sweepLooks(pool), removeEndedSessions(pool, [])])
  // Whoever signs in over an open session leaves that one.
  await endSession(pool, tokenOf(request.headers.cookie))
  const account = accountKey(secret, who.email)
  const device = readDevice(request.headers.cookie, secret, https)
  audit(log, { act: 'signIn', personId, device: device?.accounts.includes(account) ? 'known' : 'new', by })
  reply.header('set-cookie', [sessionCookie(token, secret, https), deviceCookie(device, account, secret, https)])
  return null
}

/**
 * Opens the session and says so, with `more` beside it; `DEACTIVATED` (401) to who may not sign in any more, `EXPIRED`
 * (401) where the password is another by now.
 */
export async function signInAs(
  parts: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: Opened,
  more: object = {},
): Promise<FastifyReply> {
  const why = await openSession(parts, request, reply, opened)
  if (why === null) return reply.send({ ok: true, ...more })
  audit(parts.log, { act: 'signInRefused', personId: opened.personId, why })
  return reply.code(401).send({ code: why === 'deactivated' ? 'DEACTIVATED' : 'EXPIRED' })
}
