/** Three words one after another, as numbers that stand for them; the rarest of all texts first, so that sets can be told apart early. */
export type Shingles = Int32Array

/** Words and pairs as parts of one number stay exact below it. */
const base = 2 ** 26

/** The shingles of each text, each once. A text of fewer than three words is one shingle, one of none has none. */
export function shingleSets(texts: readonly (readonly string[])[]): Shingles[] {
  const words = numbering<string>()
  const pairs = numbering<number>()
  const triples = numbering<number>()
  const sets = texts.map((text) => {
    const set = new Set<number>()
    const ids = text.map(words)
    const last = ids.length === 0 ? 0 : Math.max(ids.length - 2, 1)
    for (let at = 0; at < last; at++) {
      const pair = pairs((ids[at] ?? 0) * base + (ids[at + 1] ?? base - 1))
      set.add(triples(pair * base + (ids[at + 2] ?? base - 1)))
    }
    return set
  })
  const holders = new Map<number, number>()
  for (const set of sets) for (const shingle of set) holders.set(shingle, (holders.get(shingle) ?? 0) + 1)
  const ranks = new Int32Array(holders.size)
  for (const [rank, [shingle]] of [...holders].sort(([a, x], [b, y]) => x - y || a - b).entries()) ranks[shingle] = rank
  return sets.map((set) => Int32Array.from(set, (shingle) => ranks[shingle] ?? 0).sort())
}

function numbering<Key>(): (key: Key) => number {
  const numbers = new Map<Key, number>()
  return (key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}

/** Shared shingles as a share of all that either has. */
export function likeness(one: Shingles, other: Shingles): number {
  let [i, j, shared] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared / (one.length + other.length - shared)
}
