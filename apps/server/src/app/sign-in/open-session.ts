import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Audited, audit } from '#lib/audit.ts'
import { statement } from '#lib/sql.ts'
import type { AuthParts } from './auth-parts.ts'
import { accountKey } from './guesses/account-key.ts'
import { deviceCookie, readDevice } from './guesses/device-cookie.ts'
import { sweepLooks } from './guesses/sign-in-limits.ts'
import { endSession, removeEndedSessions } from './session.ts'
import { hashToken, sessionCookie } from './session-cookie.ts'
import { idleSeconds } from './session-times.ts'

/** Nobody who was deactivated meanwhile gets in. */
const insertSession = statement<{ email: string }>(
  'insert-session',
  `WITH who AS (SELECT id, email FROM person WHERE id = $2 AND deactivated_at IS NULL),
    made AS (INSERT INTO session (token, user_id, user_agent, second_factor, expires_at)
      SELECT $1, id, $3, $4, now() + interval '${idleSeconds} seconds' FROM who RETURNING user_id)
  SELECT who.email FROM who JOIN made ON made.user_id = who.id`,
)

/** Texts that name a browser are shorter. */
const longestAgent = 400

interface Opened {
  readonly personId: string
  /** Whether more than a password was shown. */
  readonly secondFactor: boolean
  readonly by: Extract<Audited, { act: 'signIn' }>['by']
}

/** In the place of one that was open in this browser; the table keeps only the hash of its token. */
async function openSession(
  { database, log, secret, https, tokenOf }: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { personId, secondFactor, by }: Opened,
): Promise<boolean> {
  const { writes: pool } = database
  const token = randomBytes(24).toString('base64url')
  const agent = request.headers['user-agent']?.slice(0, longestAgent) ?? null
  const [opened] = await insertSession(pool, [hashToken(token), personId, agent, secondFactor])
  if (!opened) return false
  await Promise.all([sweepLooks(pool), removeEndedSessions(pool, [])])
  // Whoever signs in over an open session leaves that one.
  await endSession(pool, tokenOf(request.headers.cookie))
  const account = accountKey(secret, opened.email)
  const device = readDevice(request.headers.cookie, secret, https)
  audit(log, { act: 'signIn', personId, device: device?.accounts.includes(account) ? 'known' : 'new', by })
  reply.header('set-cookie', [sessionCookie(token, secret, https), deviceCookie(device, account, secret, https)])
  return true
}

/** Opens the session and says so, with `more` beside it; `DEACTIVATED` (401) to who may not sign in any more. */
export async function signInAs(
  parts: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: Opened,
  more: object = {},
): Promise<FastifyReply> {
  if (await openSession(parts, request, reply, opened)) return reply.send({ ok: true, ...more })
  audit(parts.log, { act: 'signInRefused', personId: opened.personId, why: 'deactivated' })
  return reply.code(401).send({ code: 'DEACTIVATED' })
}
