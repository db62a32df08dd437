import type { DraftFields } from '@thidua/draft/draft-fields'
import { draftValue } from '@thidua/draft/read-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import { rowOf } from '@thidua/schema/outline/paths'

/**
 * Counts the changes of each list of rows in a draft (`II.2/plans`). A keystroke costs a look at the texts that are
 * not saved yet; the whole draft is gone through only when the server's side of it changed.
 */
export class ListRevisions {
  readonly #counts = new Map<string, number>()
  #known: DraftFields
  #queue: SaveQueue

  constructor(known: DraftFields, queue: SaveQueue) {
    this.#known = known
    this.#queue = queue
  }

  of(list: string): number {
    return this.#counts.get(list) ?? 0
  }

  /** Takes note of what the draft says now. */
  follow(known: DraftFields, queue: SaveQueue): void {
    const [knownBefore, queueBefore] = [this.#known, this.#queue]
    this.#known = known
    this.#queue = queue
    const paths = new Set([
      ...(known === knownBefore ? [] : Object.keys(known)),
      ...(queue === queueBefore ? [] : [...unsent(queueBefore), ...unsent(queue)]),
    ])
    const changed = [...paths].filter(
      (path) => draftValue(queueBefore, knownBefore, path) !== draftValue(queue, known, path),
    )
    const lists = changed.flatMap((path) => {
      const row = rowOf(path)
      return row ? [`${row.item}/${row.slug}`] : []
    })
    for (const list of new Set(lists)) this.#counts.set(list, this.of(list) + 1)
  }
}

const unsent = ({ pending, inFlight, conflicts }: SaveQueue): string[] =>
  [pending, inFlight, conflicts].flatMap((part) => Object.keys(part))
