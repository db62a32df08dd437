import { keptText } from '@thidua/schema/text/kept-text'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { tellAccountChange } from '#domain/people/account-mail.ts'
import { endSessions } from '#domain/people/end-sessions.ts'
import { type Audited, audit } from '#lib/audit.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { beginAuthenticator, removeAuthenticator, takeCode } from '../second-factor/authenticator.ts'
import { mustHaveSecondFactor, secondFactorsOf } from '../second-factor/next-step.ts'
import { beginPasskey, keepPasskey, removePasskey } from '../second-factor/passkeys.ts'
import { firstRecoveryCodes, forgetRecoveryCodes, makeRecoveryCodes } from '../second-factor/recovery-codes.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { guessKey } from '../sign-in/guesses/account-key.ts'
import { admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { ownSession } from './own-session.ts'

const confirmed = z.object({ code: z.string().min(1).max(60), work: doneWork })
const text = z.string().max(20_000)
const made = z.object({
  ticket: z.string().max(300),
  name: z.string().overwrite(keptText).trim().min(1).max(100),
  response: z.object({
    id: z.base64url().max(2_000),
    rawId: text,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z
        .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
        .max(7)
        .default([]),
    }),
    clientExtensionResults: z.object({}).default({}),
  }),
})
const one = z.object({ id: z.base64url().max(2_000) })

/** From now on more than a password was shown in it. */
const raiseSession = statement('raise-session', 'UPDATE session SET second_factor = true WHERE id = $1')

const options = { config: { audited: true } }

/** A person's own second factors. Every change wants a fresh proof that it is them (`PROVE`, 403). */
export function secondFactorRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, log, secret, jobs } = parts
  const { writes: pool } = database

  /** A factor is set: this session counts as opened by it. With the first one all others end, none of them showed it. */
  const set = async (
    client: PoolClient,
    { id, personId }: { readonly id: string; readonly personId: string },
    change: 'authenticatorSet' | 'passkeyAdded',
  ): Promise<readonly string[]> => {
    await raiseSession(client, [id])
    const codes = await firstRecoveryCodes(client, personId)
    if (codes.length > 0) await endSessions(client, personId, id)
    await tellAccountChange(jobs, client, personId, change)
    return codes
  }

  app.post('/api/auth/account/authenticator', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const begun = await beginAuthenticator(pool, secret, session.personId)
    return begun ? reply.send(begun) : reply.code(409).send({ code: 'SET_ALREADY' })
  })

  app.post('/api/auth/account/authenticator/confirm', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const input = confirmed.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { personId, email } = session
    const key = guessKey(secret, 'second step', personId)
    const door = { key, email, work: input.data.work, personId: async () => personId }
    const admitted = await admitGuess(parts, request, reply, door)
    if (!admitted) return reply
    const codes = await transaction(pool, async (client) => {
      if (!(await takeCode(client, secret, personId, input.data.code, false))) return null
      return set(client, session, 'authenticatorSet')
    })
    if (!codes) return reply.code(401).send({ code: 'WRONG' })
    await admitted.right()
    audit(log, { act: 'authenticatorSet', personId })
    return reply.send({ ok: true, codes })
  })

  app.post('/api/auth/account/authenticator/remove', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const { personId } = session
    return removed(reply, personId, 'authenticatorRemoved', (client) => removeAuthenticator(client, personId))
  })

  app.post('/api/auth/account/recovery-codes', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const { personId } = session
    const { authenticator, passkey } = await secondFactorsOf(pool, personId)
    if (!authenticator && !passkey) return reply.code(409).send({ code: 'NONE_SET' })
    const codes = await transaction(pool, async (client) => {
      await tellAccountChange(jobs, client, personId, 'recoveryCodesMade')
      return makeRecoveryCodes(client, personId)
    })
    audit(log, { act: 'recoveryCodesMade', personId })
    return reply.send({ codes })
  })

  app.post('/api/auth/account/passkeys/begin', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    return session ? reply.send(await beginPasskey(parts, request, session)) : reply
  })

  app.post('/api/auth/account/passkeys', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const input = made.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { personId } = session
    const codes = await transaction(pool, async (client) => {
      if (!(await keepPasskey(parts, request, client, personId, input.data))) return null
      return set(client, session, 'passkeyAdded')
    })
    if (!codes) return reply.code(422).send({ code: 'REFUSED' })
    audit(log, { act: 'passkeyAdded', personId })
    return reply.send({ ok: true, codes })
  })

  app.post('/api/auth/account/passkeys/remove', options, async (request, reply) => {
    const session = await ownSession(parts, request, reply, 'proven')
    if (!session) return reply
    const input = one.safeParse(request.body)
    if (!input.success) return reply.code(404).send({ code: 'NOT_FOUND' })
    const { personId } = session
    return removed(reply, personId, 'passkeyRemoved', (client) => removePasskey(client, personId, input.data.id))
  })

  /** `REQUIRED` (409): the last one of somebody who has to keep one. Codes for a lost telephone go with the last one. */
  const removed = async (
    reply: FastifyReply,
    personId: string,
    act: Extract<Audited['act'], 'authenticatorRemoved' | 'passkeyRemoved'>,
    remove: (client: PoolClient) => Promise<boolean>,
  ): Promise<FastifyReply> => {
    const outcome = await transaction(pool, async (client) => {
      await lockFactors(client, [personId])
      if (!(await remove(client))) return 'NOT_FOUND'
      await tellAccountChange(jobs, client, personId, act)
      const left = await secondFactorsOf(client, personId)
      if (left.authenticator || left.passkey) return 'removed'
      if (mustHaveSecondFactor(parts, left)) throw new LastFactorError()
      await forgetRecoveryCodes(client, personId)
      return 'removed'
    }).catch((error: unknown) => {
      if (error instanceof LastFactorError) return 'REQUIRED'
      throw error
    })
    if (outcome !== 'removed') return reply.code(outcome === 'REQUIRED' ? 409 : 404).send({ code: outcome })
    audit(log, { act, personId })
    return reply.send({ ok: true })
  }
}

/** Two removals at once would each see the other's factor. */
const lockFactors = statement('lock-second-factors', 'SELECT id FROM person WHERE id = $1 FOR UPDATE')

/** Undoes the removal. */
class LastFactorError extends Error {
  override readonly name = 'LastFactorError'
}
