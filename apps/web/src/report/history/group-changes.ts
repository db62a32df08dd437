import type { EntryChannel } from '@thidua/schema/generated/graphql'

export interface Change {
  readonly id: string
  readonly path: string
  readonly oldValue: string | null
  readonly newValue: string
  readonly by: string
  readonly at: string
  readonly source: string | null
  /** Gave way to another text in a conflict: it never stood in the report. */
  readonly lost: boolean
}

/** Saves of one sitting: one person typing in one field saves every few seconds, and reads it as one change. */
export interface Sitting {
  readonly newest: Change
  readonly oldest: Change
  /** All of them, the newest first. */
  readonly saves: readonly Change[]
}

/** A longer silence begins another sitting. */
const pause = 10 * 60_000

/** Changes, the newest first, as sittings in the same order. */
export function groupChanges(changes: readonly Change[]): Sitting[] {
  const sittings: Sitting[] = []
  for (const change of changes) {
    const last = sittings.at(-1)
    if (last && isOneSitting(last.oldest, change))
      sittings[sittings.length - 1] = { ...last, oldest: change, saves: [...last.saves, change] }
    else sittings.push({ newest: change, oldest: change, saves: [change] })
  }
  return sittings
}

const isOneSitting = (later: Change, earlier: Change): boolean =>
  later.path === earlier.path &&
  later.by === earlier.by &&
  later.source === null &&
  earlier.source === null &&
  !later.lost &&
  !earlier.lost &&
  Date.parse(later.at) - Date.parse(earlier.at) < pause

/** A letter that the host entered for the agency. */
export interface Entered {
  readonly id: string
  readonly submittedAt: string
  readonly submittedBy: string
  readonly entry: { readonly channel: EntryChannel; readonly enteredAt: string }
}

/**
 * Sittings and what was entered between them, the newest first. `more`: older sittings are not here yet, so that what was
 * entered before all of these is not, either.
 */
export function withEntries(
  sittings: readonly Sitting[],
  entered: readonly Entered[],
  more: boolean,
): (Sitting | Entered)[] {
  const at = (line: Sitting | Entered) => Date.parse('entry' in line ? line.entry.enteredAt : line.newest.at)
  const last = sittings.at(-1)
  const since = more && last ? Date.parse(last.oldest.at) : Number.NEGATIVE_INFINITY
  return [...sittings, ...entered.filter((letter) => at(letter) >= since)].toSorted((one, other) => at(other) - at(one))
}
