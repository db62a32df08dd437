import type { Answers } from '@thidua/schema/outline/paths'
import { itemDigest } from './item-digest.ts'

/** That an item was found good in a submission, or that this was taken back; the greater id came later. */
export interface Pass {
  readonly id: string
  readonly item: string
  readonly passed: boolean
  readonly digest: string
  /** Number of the submission that was read. */
  readonly submission: number
  readonly by: string
  readonly at: string
}

interface Sent {
  readonly number: number
  readonly answers: Answers
}

/**
 * The passes that hold for the last of the submissions: the latest word on an item says that it is good, and the item has
 * said the same in every submission since.
 */
export function standingPasses(passes: readonly Pass[], submissions: readonly Sent[]): Pass[] {
  const latest = new Map<string, Pass>()
  for (const pass of passes.toSorted((a, b) => Number(a.id) - Number(b.id))) latest.set(pass.item, pass)
  return [...latest.values()].filter(
    ({ item, passed, digest, submission }) =>
      passed &&
      submissions
        .filter(({ number }) => number >= submission)
        .every(({ answers }) => itemDigest(answers, item) === digest),
  )
}
