import type { FastifyReply, FastifyRequest } from 'fastify'
import { statement } from '#lib/sql.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { assertOwnPage } from '../sign-in/page-person.ts'
import { hashToken } from '../sign-in/session-cookie.ts'
import { absoluteSeconds } from '../sign-in/session-times.ts'

/** Who asks of their own account, and by which session. */
export interface OwnSession {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string
  /** Whether they proved a short while ago that it is them: by signing in, or by their password. */
  readonly proven: boolean
}

const provenSeconds = 10 * 60

const find = statement<{ id: string; personId: string; name: string; email: string; proven: boolean }>(
  'own-session',
  `SELECT s.id, p.id AS "personId", p.name, p.email,
    s.proven_at > now() - interval '${provenSeconds} seconds' AS proven
  FROM session s JOIN person p ON p.id = s.user_id
  WHERE s.token = $1 AND p.deactivated_at IS NULL AND s.expires_at > now()
    AND s.created_at > now() - interval '${absoluteSeconds} seconds'`,
)

/**
 * The session that a request comes in. Null: the answer is given (401, 409 for another person's page; `PROVE`, 403, where
 * `proven` is wanted and the password is to be asked for first).
 */
export async function ownSession(
  { database, tokenOf }: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: 'open' | 'proven',
): Promise<OwnSession | null> {
  const token = tokenOf(request.headers.cookie)
  const [session] = token === null ? [] : await find(database.writes, [hashToken(token)])
  if (!session) {
    void reply.code(401).send({ code: 'UNAUTHENTICATED' })
    return null
  }
  assertOwnPage(request.headers, session.personId)
  if (wanted === 'proven' && !session.proven) {
    void reply.code(403).send({ code: 'PROVE' })
    return null
  }
  return session
}
