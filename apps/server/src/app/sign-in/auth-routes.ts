import type { FastifyInstance, FastifyReply } from 'fastify'
import { audit } from '#lib/audit.ts'
import { assertOwnPage } from './page-person.ts'
import { endSession, readSession } from './session.ts'
import { clearedCookie } from './session-cookie.ts'
import { type SignInRoute, signInRoute } from './sign-in-route.ts'

/** Sign in, sign out, and what the page may know of its session. All else of the library stays closed. */
export function authRoutes(app: FastifyInstance, route: SignInRoute): void {
  const { database, log, tokenOf, https } = route
  signInRoute(app, route)

  app.post('/api/auth/sign-out', async (request, reply) => {
    const token = tokenOf(request.headers.cookie)
    const session = await readSession(database, token, 'never')
    // The page of somebody who left does not send the next one away.
    if (session) assertOwnPage(request.headers, session.signedIn.personId)
    await endSession(database.writes, token)
    if (session) audit(log, { act: 'signOut', personId: session.signedIn.personId })
    return withCookies(reply, [clearedCookie(https)]).send({ ok: true })
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

const withCookies = (reply: FastifyReply, cookies: string[]): FastifyReply => reply.header('set-cookie', cookies)
