import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { APIError } from 'better-auth/api'

/** `Algorithm.Argon2id`; the enum is ambient, and single files are compiled without it. */
const argon2id = 2 as Algorithm

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const mostAtOnce = 2
const longestQueue = 20
const waiting: (() => void)[] = []
let running = 0

/** Hashing takes memory and a core: two at once, a short queue, then a refusal (429). */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= longestQueue) throw new APIError('TOO_MANY_REQUESTS')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(input.hash, input.password))
