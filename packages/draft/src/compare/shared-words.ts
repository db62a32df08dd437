/** The words of a sentence as numbers that stand for them, sorted, each as often as it stands there. */
export type Bag = readonly number[]

/**
 * How many words each sentence of one list shares with each of another: `before` sentences as rows, `after` as columns.
 * A list of who holds which word is asked, so that two sentences without a common word cost nothing.
 */
export function sharedWords(before: readonly Bag[], after: readonly Bag[]): Int32Array {
  const holders = new Map<number, { readonly column: number; times: number }[]>()
  for (const [column, bag] of after.entries())
    for (const word of bag) {
      const found = holders.get(word) ?? []
      if (found.length === 0) holders.set(word, found)
      const last = found.at(-1)
      if (last?.column === column) last.times++
      else found.push({ column, times: 1 })
    }
  const shared = new Int32Array(before.length * after.length)
  for (const [row, bag] of before.entries())
    for (let at = 0; at < bag.length; ) {
      const word = bag[at]
      const first = at
      while (at < bag.length && bag[at] === word) at++
      for (const { column, times } of holders.get(word ?? -1) ?? [])
        shared[row * after.length + column] = (shared[row * after.length + column] ?? 0) + Math.min(times, at - first)
    }
  return shared
}

/** How many words two bags share. */
export function sharedBy(one: Bag, other: Bag): number {
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}

/** Two sentences as one. */
export const joinedBags = (one: Bag, other: Bag): Bag => [...one, ...other].sort((a, b) => a - b)
