import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Database } from '#lib/database.ts'
import type { Auth } from './auth.ts'
import { assertOwnPage } from './page-person.ts'
import { endSession, readSession, removeEndedSessions } from './session.ts'
import { clearedCookie } from './session-cookie.ts'
import { admitSignIn, forgetAttempt, signInAttempt } from './sign-in-limits.ts'

interface AuthRoutes {
  readonly auth: Auth
  readonly database: Database
  /** Session token of a request's cookie, null when there is none of ours. */
  readonly tokenOf: (cookie: string | undefined) => string | null
  readonly https: boolean
}

/** Longer texts are no password of ours; hashing them would only cost. */
const credentials = z.object({ email: z.string().max(320), password: z.string().min(1).max(128) })

/** Sign in, sign out, and what the page may know of its session. All else of the library stays closed. */
export function authRoutes(app: FastifyInstance, { auth, database, tokenOf, https }: AuthRoutes): void {
  app.post('/api/auth/sign-in/email', async (request, reply) => {
    const input = credentials.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const attempt = signInAttempt(input.data.email, request.ip)
    if (!(await admitSignIn(database.pool, attempt))) return tooMany(reply)
    const headers = new Headers({ 'user-agent': request.headers['user-agent'] ?? '' })
    const answer = await auth.api.signInEmail({ body: input.data, headers, asResponse: true })
    if (answer.status === 429) return tooMany(reply)
    // One answer for an unknown person and a wrong password; the library takes the same time for both.
    if (!answer.ok) return reply.code(answer.status < 500 ? 401 : 500).send({ code: 'WRONG' })
    await forgetAttempt(database.pool, attempt)
    await removeEndedSessions(database.pool, [])
    // Whoever signs in over an open session leaves that one.
    await endSession(database.pool, tokenOf(request.headers.cookie))
    return withCookies(reply, answer.headers.getSetCookie()).send({ ok: true })
  })

  app.post('/api/auth/sign-out', async (request, reply) => {
    const token = tokenOf(request.headers.cookie)
    const session = await readSession(database.pool, token, 'never')
    // The page of somebody who left does not send the next one away.
    if (session) assertOwnPage(request.headers, session.signedIn.personId)
    await endSession(database.pool, token)
    return withCookies(reply, [clearedCookie(https)]).send({ ok: true })
  })

  /**
   * Says who is signed in and until when, beside the server's own time; asking extends the session, unless
   * `disableRefresh` is set. Whose page asks does not matter: this is how it learns that another one is signed in.
   */
  app.get<{ Querystring: { disableRefresh?: string } }>('/api/auth/get-session', async (request, reply) => {
    const extend = request.query.disableRefresh === 'true' ? 'never' : 'now'
    const session = await readSession(database.pool, tokenOf(request.headers.cookie), extend)
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

const tooMany = (reply: FastifyReply) => reply.code(429).header('retry-after', '900').send({ code: 'TOO_MANY' })

const withCookies = (reply: FastifyReply, cookies: string[]): FastifyReply => reply.header('set-cookie', cookies)
