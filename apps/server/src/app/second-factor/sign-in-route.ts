import type { FastifyInstance } from 'fastify'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { signInAs } from '../sign-in/open-session.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'
import { credentials, tryPassword } from '../sign-in/try-password.ts'
import { nextStep } from './next-step.ts'

/**
 * Signing in by e-mail and password. Beside the answers of `tryPassword`: `DEACTIVATED` (401) to who has the right
 * password and no account any more; `next` where a password is not enough.
 */
export function signInRoute(app: FastifyInstance, parts: AuthParts): void {
  app.post(
    '/api/auth/sign-in/email',
    { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } },
    async (request, reply) => {
      const input = credentials.safeParse(request.body)
      if (!input.success) return reply.code(400).send({ code: 'INVALID' })
      const person = await tryPassword(parts, request, reply, input.data)
      if (!person) return reply
      const { personId, stamp, deactivated } = person
      const next = deactivated ? null : await nextStep(parts, person)
      return next
        ? reply.send(next)
        : signInAs(parts, request, reply, { personId, stamp, secondFactor: false, by: 'password' })
    },
  )
}
