/** Somebody who reads, and how many reports wait for them already. */
export interface Reader {
  readonly id: string
  readonly waiting: number
}

/**
 * Shares reports out so that as many wait for each reader as for the others, as far as the reports go: each goes to whom
 * the fewest wait for, in the order of the readers. Empty where there is nobody.
 */
export function balance(reports: readonly string[], readers: readonly Reader[]): Map<string, string[]> {
  const loads = readers.map(({ id, waiting }) => ({ id, waiting, given: [] as string[] }))
  for (const report of reports) {
    const [first, ...others] = loads
    if (!first) break
    const least = others.reduce((best, one) => (one.waiting < best.waiting ? one : best), first)
    least.waiting++
    least.given.push(report)
  }
  return new Map(loads.map(({ id, given }) => [id, given]))
}
