/** Run as a process of its own by password-hashing.ts: hashes and verifies what it is sent, so many at once as come. */
import { constants, setPriority } from 'node:os'
import { type Algorithm, hash, verify } from '@node-rs/argon2'

export type HashTask =
  | { readonly id: number; readonly password: string; readonly hash: null }
  | { readonly id: number; readonly password: string; readonly hash: string }

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
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

process.on('message', (task: HashTask) => {
  const done = task.hash === null ? hash(task.password, cost) : verify(task.hash, task.password)
  done.catch(() => null).then((result) => process.send?.({ id: task.id, result } satisfies HashResult))
})
process.on('disconnect', () => process.exit())
