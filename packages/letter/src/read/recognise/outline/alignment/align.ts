/** What each line gains as each node, by line; a node that is missing in a row is out of the question. */
export type Gains = readonly (readonly (number | null)[])[]

export interface Steps {
  /** What passing over each node costs, 0 or below. */
  readonly skipped: readonly number[]
  /** What a line costs whose node stands before that of a line above it. */
  readonly backwards: number
}

/**
 * The assignment of lines to nodes with the highest sum of gains: most lines are none, nodes are taken in their order or
 * at a cost against it. Gives the node of each line, or null. Time grows with lines times nodes.
 */
export function align(gains: Gains, { skipped, backwards }: Steps): (number | null)[] {
  const count = skipped.length
  // best[k + 1]: the highest sum when the last node that was taken is k; 0 for none yet.
  let best = [0, ...Array<number>(count).fill(Number.NEGATIVE_INFINITY)]
  const sums = prefixSums(skipped)
  const steps: (Int16Array | null)[] = []
  for (const row of gains) {
    if (row.every((gain) => gain === null)) {
      steps.push(null)
      continue
    }
    const from = new Int16Array(count + 1).fill(-1)
    const next = [...best]
    const later = lastMaxima(best)
    let [before, at] = [Number.NEGATIVE_INFINITY, 0]
    for (let node = 0; node < count; node++) {
      // Of all that end before this node, the best with the cost of the nodes in between.
      const ended = (best[node] ?? 0) - (sums[node] ?? 0)
      if (ended > before) [before, at] = [ended, node]
      const gain = row[node]
      if (gain == null) continue
      const forward = before + (sums[node] ?? 0)
      const [back, backAt] = later[node + 1] ?? [Number.NEGATIVE_INFINITY, 0]
      const isBack = back + backwards > forward
      const sum = gain + (isBack ? back + backwards : forward)
      if (sum > (next[node + 1] ?? 0)) {
        next[node + 1] = sum
        from[node + 1] = isBack ? backAt : at
      }
    }
    best = next
    steps.push(from)
  }
  const passed = (state: number) => (sums.at(-1) ?? 0) - (sums[state] ?? 0)
  return traced(
    best.map((sum, state) => sum + passed(state)),
    steps,
  )
}

/** sums[n]: the cost of passing over the first n nodes. */
function prefixSums(costs: readonly number[]): number[] {
  const sums = [0]
  for (const cost of costs) sums.push((sums.at(-1) ?? 0) + cost)
  return sums
}

/** For each state the best of all states from it on, and which. */
function lastMaxima(best: readonly number[]): [number, number][] {
  const maxima: [number, number][] = best.map((sum, at) => [sum, at])
  for (let at = maxima.length - 2; at >= 0; at--) {
    const after = maxima[at + 1]
    const own = maxima[at]
    if (after && own && after[0] > own[0]) maxima[at] = after
  }
  return maxima
}

function traced(best: readonly number[], steps: readonly (Int16Array | null)[]): (number | null)[] {
  let state = best.indexOf(Math.max(...best))
  const nodes = Array<number | null>(steps.length).fill(null)
  for (let line = steps.length - 1; line >= 0; line--) {
    const from = steps[line]?.[state] ?? -1
    if (from < 0) continue
    nodes[line] = state - 1
    state = from
  }
  return nodes
}
