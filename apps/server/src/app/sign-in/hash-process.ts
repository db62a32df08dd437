/** Run as a process of its own by password-hashing.ts: hashes and verifies what it is sent, so many at once as come. */
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { stepBack } from '#heavy/step-back.ts'

export interface HashTask {
  readonly id: number
  readonly password: string
  /** The hash to hold the password against; null asks for a new one. */
  readonly hash: string | null
}

export interface HashResult {
  readonly id: number
  /** The hash, or whether it was this password's; null where it could not be told. */
  readonly result: string | boolean | null
}

/** `Algorithm.Argon2id`; the enum is ambient, and single files are compiled without it. */
const argon2id = 2 as Algorithm

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Somebody who signs in may wait a little; whoever reads and saves beside them does not.
stepBack('process')

process.on('message', (task: HashTask) => void answer(task))
process.on('disconnect', () => process.exit())

async function answer({ id, password, hash: known }: HashTask): Promise<void> {
  const done = known === null ? hash(password, cost) : verify(known, password)
  process.send?.({ id, result: await done.catch(() => null) } satisfies HashResult)
}
