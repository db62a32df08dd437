/** A number that was passed over is looked for so long: no transaction that holds one takes longer. */
const maxMissingMs = 60_000
/** More are not looked for: what is so far behind is found when somebody catches up. */
const maxMissing = 1_000

/**
 * Follows a table by its running number. Numbers are given out before they are committed, so that a smaller one may appear
 * after a greater: those that were passed over are looked for until they are there or cannot come any more.
 */
export class Tail {
  #last: number
  /** When each was passed over. */
  readonly #missing = new Map<number, number>()

  constructor(last: string) {
    this.#last = Number(last)
  }

  get wanted(): { readonly after: string; readonly missing: readonly string[] } {
    return { after: String(this.#last), missing: [...this.#missing.keys()].map(String) }
  }

  /** Takes numbers as seen, in their order. */
  take(ids: readonly string[], nowMs: number): void {
    for (const [id, sinceMs] of this.#missing) if (nowMs - sinceMs > maxMissingMs) this.#missing.delete(id)
    for (const id of ids.map(Number)) {
      this.#missing.delete(id)
      for (let passed = Math.max(this.#last + 1, id - maxMissing); passed < id; passed++)
        this.#missing.set(passed, nowMs)
      this.#last = Math.max(this.#last, id)
    }
    for (const id of this.#missing.keys()) {
      if (this.#missing.size <= maxMissing) break
      this.#missing.delete(id)
    }
  }
}
