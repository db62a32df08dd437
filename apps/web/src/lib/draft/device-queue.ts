import { isEmpty } from '@thidua/draft/read-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import type { DraftDatabase } from './draft-database.ts'
import { forgetLastWords, keepLastWords } from './last-words.ts'

/** Writes the newest queue to the device, one write at a time; what changes meanwhile goes with the next. */
export class DeviceQueue {
  readonly #database: DraftDatabase
  readonly #key: { readonly reportId: string; readonly personId: string }
  #next: SaveQueue | null = null
  #writing: Promise<void> | null = null
  #stored: string | null = null
  #failed = false

  constructor(database: DraftDatabase, key: { reportId: string; personId: string }) {
    this.#database = database
    this.#key = key
  }

  /** The device refuses to keep anything (closed storage, full disk). */
  get failed(): boolean {
    return this.#failed
  }

  /** Resolves when the device holds this queue or a newer one; never rejects. */
  keep(queue: SaveQueue): Promise<void> {
    this.#next = queue
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  /** For a page that is going away: a write under way may not get to its end. */
  keepAtOnce(queue: SaveQueue): void {
    if (this.#writing || !isEmpty(queue)) keepLastWords({ ...this.#key, clientId: queue.clientId }, queue)
  }

  async #write(): Promise<void> {
    while (this.#next) {
      const queue = this.#next
      this.#next = null
      const { clientId } = queue
      try {
        if (isEmpty(queue)) await this.#database.remove({ ...this.#key, clientId })
        else await this.#database.put({ ...this.#key, clientId, queue })
        // Afterwards: what it had in its tray is in this one's now.
        if (this.#stored && this.#stored !== clientId)
          await this.#database.remove({ ...this.#key, clientId: this.#stored })
        this.#stored = clientId
        this.#failed = false
        if (!this.#next) forgetLastWords({ ...this.#key, clientId })
      } catch {
        this.#failed = true
      }
    }
  }
}
