import type { DraftFields } from '@thidua/draft/draft-fields'
import { draftValue } from '@thidua/draft/read-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import { type Answers, rowOf } from '@thidua/schema/outline/paths'

/**
 * The texts of a draft, and how often those of each list of rows (`II.2/plans`) changed. A keystroke costs a look at the texts
 * that are not saved yet; the whole draft is gone through only when the server's side of it changed.
 */
export class DraftTexts {
  readonly #counts = new Map<string, number>()
  /** Paths whose texts `#answers` does not say yet. */
  readonly #stale = new Set<string>()
  #answers: Answers
  #known: DraftFields
  #queue: SaveQueue

  constructor(known: DraftFields, queue: SaveQueue) {
    this.#known = known
    this.#queue = queue
    const paths = new Set([...Object.keys(known), ...unsent(queue)])
    this.#answers = Object.fromEntries([...paths].map((path) => [path, draftValue(queue, known, path)]))
  }

  /** Another number after every change of a list's texts, and only then. */
  revision(list: string): number {
    return this.#counts.get(list) ?? 0
  }

  /** All texts by path, without those that were refused; the same object until one of them changes. */
  answers(): Answers {
    if (this.#stale.size === 0) return this.#answers
    const answers: Record<string, string> = { ...this.#answers }
    for (const path of this.#stale) {
      if (this.#has(path)) answers[path] = draftValue(this.#queue, this.#known, path)
      else delete answers[path]
    }
    this.#stale.clear()
    this.#answers = answers
    return answers
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
    const lists = new Set<string>()
    for (const path of paths) {
      if (draftValue(queueBefore, knownBefore, path) === draftValue(queue, known, path)) continue
      this.#stale.add(path)
      const row = rowOf(path)
      if (row) lists.add(`${row.item}/${row.slug}`)
    }
    for (const list of lists) this.#counts.set(list, this.revision(list) + 1)
  }

  #has(path: string): boolean {
    const { pending, inFlight, conflicts } = this.#queue
    return [this.#known, pending, inFlight, conflicts].some((part) => path in part)
  }
}

const unsent = ({ pending, inFlight, conflicts }: SaveQueue): string[] =>
  [pending, inFlight, conflicts].flatMap((part) => Object.keys(part))
