/** Days on which somebody holds an office: from one on, to the day before another; ISO days, which sort as texts. */
export interface Term {
  readonly from: string
  /** Null: it does not end. */
  readonly until: string | null
}

/** The first day from `today` on on which nobody holds it; null when there is none. */
export function firstDayWithout(terms: readonly Term[], today: string): string | null {
  let covered = today
  for (const { from, until } of terms.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > covered) break
    if (until === null) return null
    if (until > covered) covered = until
  }
  return covered
}

/** Whether an act left a gap that comes earlier than it would have come without it. */
export const comesEarlier = (before: string | null, after: string | null): boolean =>
  after !== null && (before === null || after < before)
