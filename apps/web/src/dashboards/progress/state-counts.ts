import { type ReportState, reportStates } from '@thidua/schema/states'

export interface StateCount {
  readonly state: ReportState
  readonly count: number
}

/** How many reports stand in each state, in the order of a report's life; states without reports are left out. */
export function stateCounts(reports: readonly { readonly state: ReportState }[]): StateCount[] {
  const groups = Map.groupBy(reports, ({ state }) => state)
  return reportStates
    .map((state) => ({ state, count: groups.get(state)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
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
