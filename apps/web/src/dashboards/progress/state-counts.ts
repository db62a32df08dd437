import type { ReportState } from '@thidua/schema/states'

/** From the finished to the not begun; what came back stands between what is in and what is being written. */
const barOrder = [
  'COMPILED',
  'ACCEPTED',
  'RESUBMITTED',
  'SUBMITTED',
  'REVISING',
  'RETURNED',
  'WITH_HEAD',
  'DRAFTING',
  'NOT_STARTED',
] as const satisfies readonly ReportState[]

export interface StateCount {
  readonly state: ReportState
  readonly count: number
}

/** How many reports stand in each state, in the bar's order; states without reports are left out. */
export function stateCounts(reports: readonly { readonly state: ReportState }[]): StateCount[] {
  const groups = Map.groupBy(reports, ({ state }) => state)
  return barOrder.map((state) => ({ state, count: groups.get(state)?.length ?? 0 })).filter(({ count }) => count > 0)
}

export interface Segment<T> {
  readonly part: T
  /** Start and width as shares of the whole, 0–1. */
  readonly start: number
  readonly width: number
}

/** Lays counts end to end as shares of their sum, so that a bar of any width can draw them. */
export function segments<T extends { readonly count: number }>(parts: readonly T[]): Segment<T>[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  let start = 0
  return parts.map((part) => {
    const segment = { part, start, width: total === 0 ? 0 : part.count / total }
    start += segment.width
    return segment
  })
}
