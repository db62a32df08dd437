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
