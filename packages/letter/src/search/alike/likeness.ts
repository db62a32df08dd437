/**
 * How much of two paragraphs is the same words in the same order: 1 for the same words, 0 for none in common (twice the
 * longest common subsequence by both lengths); null below `least`. Myers' greedy search: it takes the square of how much
 * differs, and gives up where that is more than `least` leaves.
 */
export function likeness(one: readonly string[], other: readonly string[], least: number): number | null {
  const all = one.length + other.length
  if (all === 0) return null
  const most = Math.floor((1 - least) * all + 1e-9)
  if (Math.abs(one.length - other.length) > most) return null
  const reach = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + most + 1
      const down = diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x++
      reach[at] = x
      if (x >= one.length && x - diagonal >= other.length) return 1 - edits / all
    }
  }
  return null
}
