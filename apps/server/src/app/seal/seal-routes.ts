import { maxHashes, wholeHash } from '@thidua/schema/http/seal'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findSealed } from '#domain/sealing/find-sealed.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'

const asked = z.object({
  hashes: z.array(z.string().regex(wholeHash)).min(1).max(maxHashes),
  reference: z
    .string()
    .max(40)
    .regex(/^[\w-]+$/u)
    .nullable()
    .default(null),
  work: doneWork,
})

/**
 * What a hash is sealed as, for anybody who has it: agency, round, version and day. Hashes cannot be found by trying;
 * who asks for ever so many that nobody knows works for each.
 */
export function sealRoutes(app: FastifyInstance, parts: AuthParts): void {
  const options = { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } }
  app.post('/api/seal', options, async (request, reply) => {
    const input = asked.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const { hashes, reference, work } = input.data
    const guess = { key: null, email: null, work, personId: async () => null, door: 'seal' }
    const admitted = await admitGuess(parts, request, reply, guess)
    if (!admitted) return reply
    const sealed = await findSealed(parts.database.pool, hashes, reference)
    if (sealed.length > 0) await admitted.right()
    return reply.send({ sealed })
  })
}
