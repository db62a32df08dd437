import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { APIError } from 'better-auth/api'
import { createGate, GateFullError } from '#lib/gate.ts'

/** `Algorithm.Argon2id`; the enum is ambient, and single files are compiled without it. */
const argon2id = 2 as Algorithm

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashing takes memory and a core: two at once, a short queue, then a refusal (429). */
const gate = createGate({ atOnce: 2, atOnceEach: 2, waiting: 20, waitingEach: 20 })

/** Who signs in is not known before the hash says so; those who ask are told apart, and counted, before it. */
const anybody = 'anybody'
const whileItTakes = new AbortController().signal

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await gate.run(anybody, whileItTakes, work)
  } catch (error) {
    throw error instanceof GateFullError ? new APIError('TOO_MANY_REQUESTS') : error
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(input.hash, input.password))
