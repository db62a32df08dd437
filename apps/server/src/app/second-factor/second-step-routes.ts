import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '#lib/audit.ts'
import { transaction } from '#lib/transaction.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { guessKey } from '../sign-in/guesses/account-key.ts'
import { admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { signInAs } from '../sign-in/open-session.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'
import { beginAuthenticator, takeCode } from './authenticator.ts'
import { beginPasskeySignIn, personOfPasskey } from './passkeys.ts'
import { firstRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts'
import { ticketHolder } from './ticket-holder.ts'

const ticket = z.string().max(300)
const typedCode = z.string().min(1).max(60)
const coded = z.object({ ticket, code: typedCode, work: doneWork })

/** A browser's answer of WebAuthn; the library looks at what is in it. */
const text = z.string().max(4_000)
const shownPasskey = z.object({
  ticket,
  work: doneWork,
  response: z.object({
    id: z.base64url().max(2_000),
    rawId: text,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      // Who it is, the key itself says.
      userHandle: text.nullish(),
    }),
    clientExtensionResults: z.object({}).default({}),
  }),
})

const options = { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } }

/**
 * The second step of signing in, after a right password (`ticket`), and signing in with a passkey, which takes no password.
 * `EXPIRED` (401): the first step is to be done again. `WRONG` (401): not this code or key.
 */
export function secondStepRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, secret, log } = parts
  const { writes: pool } = database

  const refused = (reply: FastifyReply, status: number, code: string): null => {
    void reply.code(status).send({ code })
    return null
  }

  const failed = (reply: FastifyReply, personId: string | null) => {
    audit(log, { act: 'secondStepFailed', personId })
    return reply.code(401).send({ code: 'WRONG' })
  }

  /** Somebody whose password was right types a code; null: the answer is given. */
  const admitted = async (
    request: FastifyRequest,
    reply: FastifyReply,
    purpose: 'code' | 'setUp',
  ): Promise<{ personId: string; stamp: string; code: string; right: () => Promise<void> } | null> => {
    const input = coded.safeParse(request.body)
    if (!input.success) return refused(reply, 400, 'INVALID')
    const holder = await ticketHolder(pool, secret, purpose, input.data.ticket)
    if (!holder) return refused(reply, 401, 'EXPIRED')
    const { personId, email, stamp } = holder
    const door = await admitGuess(parts, request, reply, {
      key: guessKey(secret, 'second step', personId),
      email,
      work: input.data.work,
      personId: async () => personId,
    })
    return door && { personId, stamp, code: input.data.code, right: door.right }
  }

  app.post('/api/auth/sign-in/code', options, async (request, reply) => {
    const guess = await admitted(request, reply, 'code')
    if (!guess) return reply
    const { personId, stamp, code, right } = guess
    const byApp = await takeCode(pool, secret, personId, code)
    if (!byApp && !(await takeRecoveryCode(pool, personId, code))) return failed(reply, personId)
    await right()
    return signInAs(parts, request, reply, {
      personId,
      stamp,
      secondFactor: true,
      by: byApp ? 'authenticator' : 'recoveryCode',
    })
  })

  app.post('/api/auth/sign-in/authenticator', options, async (request, reply) => {
    const input = z.object({ ticket }).safeParse(request.body)
    const holder = input.success ? await ticketHolder(pool, secret, 'setUp', input.data.ticket) : null
    const begun = holder && (await beginAuthenticator(pool, secret, holder.personId))
    return begun ? reply.send(begun) : reply.code(401).send({ code: 'EXPIRED' })
  })

  app.post('/api/auth/sign-in/authenticator/confirm', options, async (request, reply) => {
    const guess = await admitted(request, reply, 'setUp')
    if (!guess) return reply
    const { personId, stamp, code, right } = guess
    const codes = await transaction(pool, async (client) =>
      (await takeCode(client, secret, personId, code, false)) ? firstRecoveryCodes(client, personId) : null,
    )
    if (!codes) return failed(reply, personId)
    await right()
    audit(log, { act: 'authenticatorSet', personId })
    return signInAs(parts, request, reply, { personId, stamp, secondFactor: true, by: 'authenticator' }, { codes })
  })

  app.post('/api/auth/sign-in/passkey/begin', options, (request) => beginPasskeySignIn(parts, request))

  app.post('/api/auth/sign-in/passkey', options, async (request, reply) => {
    const input = shownPasskey.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { work, ...shown } = input.data
    const door = await admitGuess(parts, request, reply, { key: null, email: null, work, personId: async () => null })
    if (!door) return reply
    const { userHandle: _, ...response } = shown.response.response
    const personId = await personOfPasskey(parts, request, {
      ticket: shown.ticket,
      response: { ...shown.response, response },
    })
    if (personId === null) return failed(reply, null)
    await door.right()
    return signInAs(parts, request, reply, { personId, stamp: null, secondFactor: true, by: 'passkey' })
  })
}
