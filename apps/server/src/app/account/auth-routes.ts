import type { FastifyInstance } from 'fastify'
import { audit } from '#lib/audit.ts'
import { handedRoutes } from '../handed/handed-routes.ts'
import { linkRoutes } from '../links/link-routes.ts'
import { sealRoutes } from '../seal/seal-routes.ts'
import { secondStepRoutes } from '../second-factor/second-step-routes.ts'
import { signInRoute } from '../second-factor/sign-in-route.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { assertOwnPage } from '../sign-in/page-person.ts'
import { endSession, readSession } from '../sign-in/session.ts'
import { clearedCookie } from '../sign-in/session-cookie.ts'
import { accountRoutes } from './account-routes.ts'

/** Sign in, sign out, what the page may know of its session, and everything of one's own account. */
export function authRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, log, events, tokenOf, https } = parts
  signInRoute(app, parts)
  secondStepRoutes(app, parts)
  linkRoutes(app, parts)
  sealRoutes(app, parts)
  handedRoutes(app, parts)
  accountRoutes(app, parts)

  app.post('/api/auth/sign-out', async (request, reply) => {
    const token = tokenOf(request.headers.cookie)
    const session = await readSession(database, token, 'never')
    // The page of somebody who left does not send the next one away.
    if (session) assertOwnPage(request.headers, session.signedIn.personId)
    await endSession(database.writes, token)
    if (session) {
      const { personId } = session.signedIn
      audit(log, { act: 'signOut', personId })
      events.tell({ kind: 'person', personId })
    }
    return reply.header('set-cookie', [clearedCookie(https)]).send({ ok: true })
  })

  /**
   * Says who is signed in and until when, beside the server's own time; asking extends the session, unless
   * `disableRefresh` is set. Whose page asks does not matter: this is how it learns that another one is signed in.
   */
  app.get<{ Querystring: { disableRefresh?: string } }>('/api/auth/get-session', async (request, reply) => {
    const extend = request.query.disableRefresh === 'true' ? 'never' : 'now'
    const session = await readSession(database, tokenOf(request.headers.cookie), extend)
    void reply.type('application/json')
    if (!session) return 'null'
    const { personId, name, email } = session.signedIn
    return JSON.stringify({
      session: { expiresAt: session.expiresAt },
      now: session.now,
      user: { id: personId, name, email },
    })
  })
}
