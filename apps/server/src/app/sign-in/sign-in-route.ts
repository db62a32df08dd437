import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { statement } from '#lib/sql.ts'
import type { Auth } from './auth.ts'
import { deviceCookie, readDevice } from './guesses/device-cookie.ts'
import { networkOf } from './guesses/network-of.ts'
import { admitSignIn, giveLooksBack, sweepLooks } from './guesses/sign-in-limits.ts'
import { askWork, workIsDone } from './guesses/sign-in-work.ts'
import { inLane } from './password-hashing.ts'
import { endSession, removeEndedSessions } from './session.ts'
import { largestBodyOfNobodyBytes } from './session-gate.ts'

export interface SignInRoute {
  readonly auth: Auth
  readonly database: Database
  readonly log: Log
  readonly secret: string
  /** Session token of a request's cookie, null when there is none of ours. */
  readonly tokenOf: (cookie: string | undefined) => string | null
  readonly https: boolean
}

/** Longer texts are no password of ours; hashing them would only cost. */
const credentials = z.object({
  email: z.string().max(320),
  password: z.string().min(1).max(128),
  /** What an earlier answer asked for (`WORK`), done. */
  work: z.object({ challenge: z.string().max(200), answers: z.array(z.int().min(0)).max(16) }).optional(),
})

const personByEmail = statement<{ id: string }>('person-by-email', 'SELECT id FROM person WHERE email = $1')

/**
 * Signing in. Answers `WORK` (428) with work to do first where somebody guesses at the account or from this network,
 * `TOO_MANY` (429) with the seconds to wait where even that would not help, `WRONG` (401) alike and after the same time
 * for a wrong password and for nobody.
 */
export function signInRoute(app: FastifyInstance, route: SignInRoute): void {
  const { auth, database, log, secret, tokenOf, https } = route
  const { writes: pool } = database

  app.post(
    '/api/auth/sign-in/email',
    { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } },
    async (request, reply) => {
      const input = credentials.safeParse(request.body)
      if (!input.success) return reply.code(400).send({ code: 'INVALID' })
      const { email, password, work } = input.data
      const account = accountKey(secret, email)
      const device = readDevice(request.headers.cookie, secret, https)
      const known = device?.accounts.includes(account) ? device.id : null
      const done = known === null && work !== undefined && workIsDone(secret, account, work.challenge, work.answers)

      const admission = await admitSignIn(pool, {
        account,
        network: networkOf(request.ip),
        knownDevice: known,
        work: done ? work.challenge : null,
      })
      if (admission.kind !== 'looked') {
        audit(log, { act: 'signInRefused', personId: await idOf(pool, email), why: admission.kind })
        return admission.kind === 'work'
          ? reply.code(428).send({ code: 'WORK', work: askWork(secret, account) })
          : tooMany(reply, admission.seconds)
      }

      const answer = await inLane(known === null ? 'unknown' : 'known', () =>
        auth.api.signInEmail({ body: { email, password }, headers: agentOf(request), asResponse: true }),
      )
      if (answer.status === 429) {
        await giveLooksBack(pool, admission.looks)
        audit(log, { act: 'signInRefused', personId: await idOf(pool, email), why: 'busy' })
        return tooMany(reply, 5)
      }
      if (!answer.ok) {
        audit(log, { act: 'signInFailed', personId: await idOf(pool, email) })
        return reply.code(answer.status < 500 ? 401 : 500).send({ code: 'WRONG' })
      }
      await giveLooksBack(pool, admission.looks)
      await Promise.all([sweepLooks(pool), removeEndedSessions(pool, [])])
      // Whoever signs in over an open session leaves that one.
      await endSession(pool, tokenOf(request.headers.cookie))
      const { user } = z.object({ user: z.object({ id: z.string() }) }).parse(await answer.json())
      audit(log, { act: 'signIn', personId: user.id, device: known === null ? 'new' : 'known' })
      const cookies = [...answer.headers.getSetCookie(), deviceCookie(device, account, secret, https)]
      return reply.header('set-cookie', cookies).send({ ok: true })
    },
  )
}

/** An account as counters and device cookies name it: nobody reads an e-mail address out of it, or finds it by trying. */
const accountKey = (secret: string, email: string): string =>
  createHmac('sha256', secret)
    .update(`account\0${normal(email)}`)
    .digest('base64url')
    .slice(0, 16)

/** As the table of people has it. */
const normal = (email: string): string => email.trim().toLowerCase()

const idOf = async (pool: Pool, email: string): Promise<string | null> =>
  (await personByEmail(pool, [normal(email).replaceAll('\0', '')]))[0]?.id ?? null

const agentOf = ({ headers }: FastifyRequest): Headers => new Headers({ 'user-agent': headers['user-agent'] ?? '' })

const tooMany = (reply: FastifyReply, seconds: number) =>
  reply.code(429).header('retry-after', String(seconds)).send({ code: 'TOO_MANY', seconds })
