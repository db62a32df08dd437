/** Lines "X is not known. Did you mean Y?" for names that differ from a known one by a slip of the fingers. */
export const nearMisses = (given: readonly string[], known: readonly string[]): string[] =>
  given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const near = known
        .map((meant) => ({ meant, distance: slips(name, meant) }))
        .filter(({ meant, distance }) => distance <= allowed(meant))
        .sort((a, b) => a.distance - b.distance)
      return near.slice(0, 1).map(({ meant }) => `${name} is not known. Did you mean ${meant}?`)
    })

/** Short names are near to many others: HOME is two letters from HOST. */
const allowed = (name: string): number => (name.length > 6 ? 2 : 1)

/** Letters put in, left out, changed, or swapped with their neighbour (Damerau and Levenshtein, adjacent swaps). */
function slips(from: string, to: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const ways = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1)]
      row.push(Math.min(...ways, ...(swapped && i > 1 && j > 1 ? [at(beforeLast, j - 2) + 1] : [])))
    }
    ;[beforeLast, last] = [last, row]
  }
  return at(last, to.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
