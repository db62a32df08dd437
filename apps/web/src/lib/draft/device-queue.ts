import { isEmpty } from '@thidua/draft/read-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import { inTime } from '#lib/clock/in-time.ts'
import { tellKeeping } from '#lib/device/device-keeping.ts'
import { forgetLastWords, keepLastWords } from '#lib/device/last-words.ts'
import type { DraftDatabase } from './draft-database.ts'
import { nameOf, type QueueKey } from './queues-left.ts'

/** A database that has not answered by then will not: saving on the server does not wait for it. */
const longestWriteMs = 2_000

/** A write that takes longer is said to be under way: nobody may take its words for kept. */
const slowWriteMs = 300

/**
 * Writes the newest queue to the device, one write at a time; what changes meanwhile goes with the next. What the
 * database does not take (closed, full, stuck) goes to local storage, at once; where that refuses too, `failed` says
 * that the words are nowhere but in this page.
 */
export class DeviceQueue {
  readonly #database: DraftDatabase
  readonly #key: Omit<QueueKey, 'clientId'>
  readonly #maxMs: number
  #next: SaveQueue | null = null
  #writing: Promise<void> | null = null
  #stored: string | null = null
  #databaseFails = false
  #failed = false
  #behind = false

  /** Called when `failed` or `behind` has changed. */
  onChange: () => void = () => undefined

  constructor(database: DraftDatabase, key: Omit<QueueKey, 'clientId'>, maxMs = longestWriteMs) {
    this.#database = database
    this.#key = key
    this.#maxMs = maxMs
  }

  /** The device keeps nothing, in neither place. */
  get failed(): boolean {
    return this.#failed
  }

  /** The newest words are on their way to the device for so long that they do not count as kept. */
  get behind(): boolean {
    return this.#behind
  }

  /** Resolves when the device holds this queue or a newer one, or has failed to; never rejects. */
  keep(queue: SaveQueue): Promise<void> {
    this.#next = queue
    if (this.#databaseFails) this.#keepElsewhere(queue)
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null
    })
    return this.#writing
  }

  /** For a page that is going away: a write under way may not get to its end. */
  keepAtOnce(queue: SaveQueue): void {
    if (this.#writing || !isEmpty(queue)) keepLastWords(this.#nameOf(queue), queue)
  }

  async #write(): Promise<void> {
    while (this.#next) {
      const queue = this.#next
      this.#next = null
      // What the database did not take before is in local storage meanwhile.
      const slow = setTimeout(() => this.#setBehind(!this.#databaseFails), slowWriteMs)
      try {
        await inTime(this.#store(queue), this.#maxMs)
        this.#databaseFails = false
        this.#tell(queue, true)
        if (!this.#next) forgetLastWords(this.#nameOf(queue))
      } catch {
        this.#databaseFails = true
        this.#keepElsewhere(this.#next ?? queue)
      } finally {
        clearTimeout(slow)
        this.#setBehind(false)
      }
    }
  }

  async #store(queue: SaveQueue): Promise<void> {
    const { clientId } = queue
    if (isEmpty(queue)) await this.#database.remove(this.#keyOf(queue))
    else await this.#database.put({ ...this.#keyOf(queue), queue })
    // Afterwards: what it had in its tray is in this one's now.
    if (this.#stored && this.#stored !== clientId) await this.#database.remove({ ...this.#key, clientId: this.#stored })
    this.#stored = clientId
  }

  #setBehind(behind: boolean): void {
    if (this.#behind === behind) return
    this.#behind = behind
    this.onChange()
  }

  #keepElsewhere(queue: SaveQueue): void {
    this.#tell(queue, keepLastWords(this.#nameOf(queue), queue))
  }

  #tell(queue: SaveQueue, kept: boolean): void {
    tellKeeping(nameOf({ ...this.#key, clientId: '' }), { works: kept, atRisk: !kept && !isEmpty(queue) })
    if (this.#failed === !kept) return
    this.#failed = !kept
    this.onChange()
  }

  #keyOf({ clientId }: SaveQueue): QueueKey {
    return { ...this.#key, clientId }
  }

  #nameOf(queue: SaveQueue): string {
    return nameOf(this.#keyOf(queue))
  }
}
