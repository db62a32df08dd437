import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '#lib/audit.ts'
import { GateFullError } from '#lib/turns/gate.ts'
import type { AuthParts } from './auth-parts.ts'
import { checkPassword, credentialsOf, type KnownPassword, normalEmail } from './check-password.ts'
import { accountKey } from './guesses/account-key.ts'
import { admitGuess, doneWork, tooMany } from './guesses/guess-door.ts'
import { inLane } from './password-hashing.ts'

/** Longer texts are no password of ours; hashing them would only cost. */
export const typedPassword = z.string().min(1).max(128)

export const credentials = z.object({ email: z.string().max(320), password: typedPassword, work: doneWork })

/**
 * Looks at a password where there is room. Null: the answer is given, `WRONG` (401) alike and after the same time for a
 * wrong password and for nobody.
 */
export async function tryPassword(
  parts: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password, work }: z.output<typeof credentials>,
): Promise<KnownPassword | null> {
  const { database, log, secret } = parts
  const personId = async () => (await credentialsOf(database.writes, [normalEmail(email)]))[0]?.personId ?? null
  const admitted = await admitGuess(parts, request, reply, { key: accountKey(secret, email), email, work, personId })
  if (!admitted) return null
  try {
    const person = await inLane(admitted.known ? 'known' : 'unknown', () =>
      checkPassword(database.writes, email, password),
    )
    if (person) {
      await admitted.right()
      return person
    }
    audit(log, { act: 'signInFailed', personId: await personId() })
    void reply.code(401).send({ code: 'WRONG' })
  } catch (error) {
    await admitted.right()
    if (!(error instanceof GateFullError)) throw error
    audit(log, { act: 'signInRefused', personId: await personId(), why: 'busy' })
    tooMany(reply, 5)
  }
  return null
}
