import type { LinkRefusal } from '@thidua/schema/http/account'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tellAccountChange } from '#domain/people/account-mail.ts'
import { passwordProblem } from '#domain/people/password-problem.ts'
import { setPassword } from '#domain/people/set-password.ts'
import { audit } from '#lib/audit.ts'
import { transaction } from '#lib/transaction.ts'
import { mustHaveSecondFactor, secondFactorsOf } from '../second-factor/next-step.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { type Admitted, admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { signInAs } from '../sign-in/open-session.ts'
import { hashPassword } from '../sign-in/password-hashing.ts'
import { passwordStamp } from '../sign-in/password-stamp.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'
import { findLink, useLink } from './find-link.ts'
import { forgottenRoutes } from './forgotten-routes.ts'

const shown = z.object({ code: z.string().min(1).max(100), work: doneWork })
/** Longer than any password may be, so that it is told so. */
const chosen = shown.extend({ password: z.string().max(1_000) })

const options = { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } }

/**
 * Links that are good once. `LINK` (410, 404 where it is none of ours) says why a link opens nothing, `PASSWORD` (422)
 * what is wrong with the new password. Whoever has a second factor is not signed in by a link alone.
 */
export function linkRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, log } = parts
  const { writes: pool } = database
  forgottenRoutes(app, parts)

  const refuse = (reply: FastifyReply, why: LinkRefusal) => {
    audit(log, { act: 'linkRefused', why })
    return reply.code(why === 'unknown' ? 404 : 410).send({ code: 'LINK', why })
  }

  const door = (request: FastifyRequest, reply: FastifyReply, work: z.output<typeof doneWork>) =>
    admitGuess(parts, request, reply, { key: null, email: null, work, personId: async () => null })

  app.post('/api/auth/link', options, async (request, reply) => {
    const input = shown.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const admitted = await door(request, reply, input.data.work)
    if (!admitted) return reply
    const found = await findLink(pool, input.data.code)
    if (found !== 'unknown') await admitted.right()
    if (typeof found === 'string') return refuse(reply, found)
    const { kind, name, email, agencies } = found
    return reply.send({ kind, name, email, agencies })
  })

  app.post('/api/auth/link/password', options, async (request, reply) => {
    const input = chosen.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { code, password, work } = input.data
    const admitted: Admitted | null = await door(request, reply, work)
    if (!admitted) return reply
    const found = await findLink(pool, code)
    if (found !== 'unknown') await admitted.right()
    if (typeof found === 'string') return refuse(reply, found)
    const problem = passwordProblem(password, found)
    if (problem) return reply.code(422).send({ code: 'PASSWORD', problem })
    const hash = await hashPassword(password)
    const { personId, kind } = found
    const used = await transaction(pool, async (client) => {
      if (!(await useLink(client, code))) return false
      await setPassword(client, personId, hash, null)
      // The first password is no change of one.
      if (kind === 'reset') await tellAccountChange(parts.jobs, client, personId, 'password')
      return true
    })
    if (!used) {
      const now = await findLink(pool, code)
      return refuse(reply, typeof now === 'string' ? now : 'used')
    }
    audit(log, { act: 'linkUsed', personId })
    const factors = await secondFactorsOf(pool, personId)
    const more = factors.authenticator || factors.passkey || mustHaveSecondFactor(parts, factors)
    return more
      ? reply.send({ ok: true, signedIn: false })
      : signInAs(
          parts,
          request,
          reply,
          { personId, stamp: passwordStamp(hash), secondFactor: false, by: 'link' },
          { signedIn: true },
        )
  })
}
