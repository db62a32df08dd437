import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '#lib/audit.ts'
import type { AuthParts } from '../auth-parts.ts'
import { accountKey } from './account-key.ts'
import { type Device, readDevice } from './device-cookie.ts'
import { networkOf } from './network-of.ts'
import { admitSignIn, giveLooksBack } from './sign-in-limits.ts'
import { askWork, workIsDone } from './sign-in-work.ts'

/** What an earlier answer asked for (`WORK`), done. */
export const doneWork = z
  .object({ challenge: z.string().max(200), answers: z.array(z.int().min(0)).max(16) })
  .optional()

interface Guess {
  /** Key of what is guessed at; null where the guess names no account. */
  readonly key: string | null
  /** Address of the account, for who has signed in to it from this device before; null for nobody's. */
  readonly email: string | null
  readonly work: z.output<typeof doneWork>
  /** Whose account it is, for the log. */
  readonly personId: () => Promise<string | null>
  /** A door whose guesses are counted apart from those at accounts. */
  readonly door?: string
}

/** A guess that may be looked at. */
export interface Admitted {
  readonly device: Device | null
  /** Whether this device has signed in to the account before. */
  readonly known: boolean
  /** It was no guess: its look is given back. */
  readonly right: () => Promise<void>
}

/**
 * The door before everything that can be guessed at. Null: the answer is given, `WORK` (428) with work to do first where
 * somebody guesses, `TOO_MANY` (429) with the seconds to wait where even that would not help.
 */
export async function admitGuess(
  { database, secret, https, log }: AuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { key, email, work, personId, door }: Guess,
): Promise<Admitted | null> {
  const { writes: pool } = database
  const device = readDevice(request.headers.cookie, secret, https)
  const known = key !== null && email !== null && (device?.accounts.includes(accountKey(secret, email)) ?? false)
  const workFor = key ?? door ?? 'no account'
  const done = !known && work !== undefined && workIsDone(secret, workFor, work.challenge, work.answers)
  const admission = await admitSignIn(pool, {
    account: key,
    network: `${door ? `${door} ` : ''}${networkOf(request.ip)}`,
    knownDevice: known ? (device?.id ?? null) : null,
    work: done ? work.challenge : null,
  })
  if (admission.kind === 'looked') return { device, known, right: () => giveLooksBack(pool, admission.looks) }
  audit(log, { act: 'signInRefused', personId: await personId(), why: admission.kind })
  if (admission.kind === 'work') void reply.code(428).send({ code: 'WORK', work: askWork(secret, workFor) })
  else tooMany(reply, admission.seconds)
  return null
}

export const tooMany = (reply: FastifyReply, seconds: number): FastifyReply =>
  reply.code(429).header('retry-after', String(seconds)).send({ code: 'TOO_MANY', seconds })
