import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sendLinkMail } from '#domain/people/link-mail.ts'
import { audit } from '#lib/audit.ts'
import { transaction } from '#lib/transaction.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { credentialsOf, normalEmail } from '../sign-in/check-password.ts'
import { guessKey } from '../sign-in/guesses/account-key.ts'
import { admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'

const asked = z.object({ email: z.string().min(1).max(320), work: doneWork })
const goodForHours = 1

/**
 * "I have forgotten my password": mails a link. What is answered, and what is done until then, is the same for an address
 * that nobody has. `NO_MAIL` (409) where no mail server is set: nothing could be sent.
 */
export function forgottenRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, jobs, log, secret, env } = parts
  const { writes: pool } = database
  const mails = env.smtpUrl !== undefined

  app.get('/api/auth/forgotten', (_, reply) => reply.send({ mails }))

  app.post(
    '/api/auth/forgotten',
    { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } },
    async (request, reply) => {
      if (!mails) return reply.code(409).send({ code: 'NO_MAIL' })
      const input = asked.safeParse(request.body)
      if (!input.success) return reply.code(400).send({ code: 'INVALID' })
      const { email, work } = input.data
      const [found] = await credentialsOf(pool, [normalEmail(email)])
      const personId = found?.personId ?? null
      const key = guessKey(secret, 'forgotten', normalEmail(email))
      if (!(await admitGuess(parts, request, reply, { key, email: null, work, personId: async () => personId })))
        return reply
      // Of nobody too, so that nobody's answer is the quicker one; the job then finds nobody to write to.
      const to = personId ?? randomUUID()
      await transaction(pool, (client) =>
        sendLinkMail(jobs, client, { personId: to, kind: 'reset', hours: goodForHours, byId: to }),
      )
      if (personId !== null) audit(log, { act: 'passwordForgotten', personId })
      return reply.send({ ok: true })
    },
  )
}
