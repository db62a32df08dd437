import { diffArrays } from 'diff'

/** `length` equal elements that stand at `before` in one list and at `after` in the other. */
export interface CommonRun {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Removed and added elements together; a longer edit is not looked for: it takes time by its square, and nobody reads it. */
const longestEdit = 1_000

/** Elements times edits: each edit may look at every element of a text that repeats itself. */
const maxSteps = 20_000_000

/**
 * What two lists have in common, in their order: the equal ends, and between them what Myers' shortest edit keeps.
 * Where that edit is longer than the cap, the lists have nothing but their ends in common. Only the lists decide, never
 * a clock: every device finds the same.
 */
export function commonRuns(before: readonly number[], after: readonly number[]): CommonRun[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const runs: CommonRun[] = [
    { before: 0, after: 0, length: head },
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head),
    { before: before.length - tail, after: after.length - tail, length: tail },
  ]
  return runs.filter(({ length }) => length > 0)
}

function between(before: readonly number[], after: readonly number[], head: number): CommonRun[] {
  if (before.length === 0 || after.length === 0) return []
  const maxEditLength = Math.min(longestEdit, Math.ceil(maxSteps / (before.length + after.length)))
  const runs: CommonRun[] = []
  let [removed, added] = [head, head]
  for (const change of diffArrays([...before], [...after], { maxEditLength }) ?? []) {
    if (!change.added && !change.removed) runs.push({ before: removed, after: added, length: change.count })
    if (!change.added) removed += change.count
    if (!change.removed) added += change.count
  }
  return runs
}
