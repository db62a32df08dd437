import type { FastifyInstance, FastifyReply } from 'fastify'
import { audit } from '#lib/audit.ts'
import { endSession, readSession } from './session.ts'
import { clearedCookie } from './session-cookie.ts'
import { type SignInRoute, signInRoute } from './sign-in-route.ts'

/** Sign in, sign out, and what the page may know of its session. All else of the library stays closed. */
export function authRoutes(app: FastifyInstance, route: SignInRoute): void {
  const { database, log, tokenOf, https } = route
  signInRoute(app, route)

  app.post('/api/auth/sign-out', async (request, reply) => {
    const personId = await endSession(database.pool, tokenOf(request.headers.cookie))
    if (personId !== null) audit(log, { act: 'signOut', personId })
    return withCookies(reply, [clearedCookie(https)]).send({ ok: true })
  })

  /** Says until when the session lasts; asking extends it, unless `disableRefresh` is set. */
  app.get<{ Querystring: { disableRefresh?: string } }>('/api/auth/get-session', async (request, reply) => {
    const extend = request.query.disableRefresh === 'true' ? 'never' : 'now'
    const session = await readSession(database.pool, tokenOf(request.headers.cookie), extend)
    void reply.type('application/json')
    if (!session) return 'null'
    const { personId, name, email } = session.signedIn
    return JSON.stringify({ session: { expiresAt: session.expiresAt }, user: { id: personId, name, email } })
  })
}

const withCookies = (reply: FastifyReply, cookies: string[]): FastifyReply => reply.header('set-cookie', cookies)
