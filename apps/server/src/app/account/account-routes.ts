import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { tellAccountChange } from '#domain/people/account-mail.ts'
import { endSessions } from '#domain/people/end-sessions.ts'
import { passwordProblem } from '#domain/people/password-problem.ts'
import { setPassword } from '#domain/people/set-password.ts'
import { audit } from '#lib/audit.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { doneWork } from '../sign-in/guesses/guess-door.ts'
import { hashPassword } from '../sign-in/password-hashing.ts'
import { tryPassword, typedPassword } from '../sign-in/try-password.ts'
import { ownSession } from './own-session.ts'
import { readAccount } from './read-account.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'

const proof = z.object({ password: typedPassword, work: doneWork })
const change = proof.extend({ wanted: z.string().max(1_000) })
const one = z.object({ id: z.string().refine(isUuid) })

const noteProof = statement('note-proof', 'UPDATE session SET proven_at = now() WHERE id = $1')

const endOne = statement<{ id: string }>(
  'end-own-session',
  'DELETE FROM session WHERE id = $1 AND user_id = $2 RETURNING id',
)

const options = { config: { audited: true } }

/** What a person sees and changes of their own account: each route acts for who is signed in, and for nobody else. */
export function accountRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, log, events } = parts
  const { writes: pool } = database
  secondFactorRoutes(app, parts)

  app.get('/api/auth/account', async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'open')
    return session ? reply.send(await readAccount(parts, session)) : reply
  })

  // Says the password again: what changes how one signs in wants it to be fresh.
  app.post('/api/auth/account/prove', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'open')
    if (!session) return reply
    const input = proof.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    if (!(await tryPassword(parts, request, reply, { ...input.data, email: session.email }))) return reply
    await noteProof(pool, [session.id])
    return reply.send({ ok: true })
  })

  app.post('/api/auth/account/password', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'open')
    if (!session) return reply
    const input = change.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { password, wanted, work } = input.data
    const problem = passwordProblem(wanted, session)
    if (problem) return reply.code(422).send({ code: 'PASSWORD', problem })
    if (!(await tryPassword(parts, request, reply, { email: session.email, password, work }))) return reply
    const hash = await hashPassword(wanted)
    await transaction(pool, async (client) => {
      await setPassword(client, session.personId, hash, session.id)
      await tellAccountChange(parts.jobs, client, session.personId, 'password')
    })
    audit(log, { act: 'passwordChanged', personId: session.personId })
    events.tell({ kind: 'person', personId: session.personId })
    return reply.send({ ok: true })
  })

  app.post('/api/auth/account/sessions/end', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'open')
    if (!session) return reply
    const input = one.safeParse(request.body)
    const { personId } = session
    // Another person's session is as unknown as none.
    if (!input.success || (await endOne(pool, [input.data.id, personId])).length === 0)
      return reply.code(404).send({ code: 'NOT_FOUND' })
    audit(log, { act: 'sessionEnded', personId })
    events.tell({ kind: 'person', personId })
    return reply.send({ ok: true })
  })

  app.post('/api/auth/account/sessions/end-others', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'open')
    if (!session) return reply
    const ended = await endSessions(pool, session.personId, session.id)
    audit(log, { act: 'otherSessionsEnded', personId: session.personId })
    events.tell({ kind: 'person', personId: session.personId })
    return reply.send({ ended })
  })
}
