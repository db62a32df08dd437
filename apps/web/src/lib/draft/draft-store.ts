import { acknowledge, type JoinEdits } from '@thidua/draft/acknowledge'
import type { DraftFields, FieldState } from '@thidua/draft/draft-fields'
import { discard, putBack, resolve, tryAgain, type } from '@thidua/draft/edit-queue'
import { isSettled, isUnsent, shownValue, unsentTexts } from '@thidua/draft/read-queue'
import type { FieldConflict, RefusedText, SaveQueue } from '@thidua/draft/save-queue'
import { take } from '@thidua/draft/take-patches'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { serverNow } from '#lib/clock/server-time.ts'
import { answeredFields, type JoinedWith, joinedWith } from './answered-fields.ts'
import type { DeviceQueue } from './device-queue.ts'
import { DraftTexts } from './draft-texts.ts'
import { newestSave } from './newest-save.ts'
import { type LastTry, type SaveStatus, saveStatus } from './save-status.ts'
import { SaveTimer } from './save-timer.ts'
import type { SaveRequest, SendOutcome } from './send-patches.ts'

export interface DraftStoreOptions {
  readonly fields: DraftFields
  readonly queue: SaveQueue
  readonly device: DeviceQueue
  readonly send: (request: SaveRequest) => Promise<SendOutcome>
  /** Name of the person at this device. */
  readonly me: string
  /** The next queue found on this device, once the present one is settled. */
  readonly nextFound?: () => SaveQueue | null
}

/** Far more requests than any draft needs: a request carries up to 200 fields. */
const settleRounds = 50

/** After so long a save is no longer under way for the person, but on the device and not on the server. */
const slowAfterMs = 5_000

/**
 * The draft as the page sees it: what the server has (`known`) under what this device typed (`queue`).
 * Every change goes to the device first, then to the server; one request at a time. React reads it by
 * `useSyncExternalStore`, path by path, so that saving never renders an editor again.
 */
export class DraftStore {
  readonly #options: DraftStoreOptions
  readonly #listeners = new Set<() => void>()
  #known: DraftFields
  #queue: SaveQueue
  #joined: Readonly<Record<string, JoinedWith>> = {}
  readonly #texts: DraftTexts
  #status: SaveStatus = { kind: 'saved', at: null }
  #savedAt: string | null = null
  #lastTry: LastTry = 'none'
  #slow = false
  #sending: Promise<void> | null = null
  readonly #timer = new SaveTimer(() => void this.flush())

  /** Called with every field the server confirmed. */
  onSaved: (fields: DraftFields) => void = () => undefined

  /** Brings how two people's edits of one field become one text; loaded when it is needed. */
  joining: () => Promise<JoinEdits | null> = async () => null

  /** Called when a text was refused: the report may not be what the page takes it for. */
  onRefused: () => void = () => undefined

  constructor(options: DraftStoreOptions) {
    this.#options = options
    this.#known = options.fields
    this.#queue = options.queue
    this.#texts = new DraftTexts(options.fields, options.queue)
    this.#savedAt = newestSave(options.fields)
    options.device.onChange = () => this.#changed()
    this.#changed()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the person sees in a field: their own newest text, else the server's. */
  value(path: string): string {
    return shownValue(this.#queue, this.#known, path)
  }

  /** Who last wrote a field and when; null when nobody did. */
  signature(path: string): { by: string; at: string } | null {
    const own = this.#queue.pending[path] ?? this.#queue.inFlight[path] ?? this.#queue.conflicts[path]
    if (own) return { by: this.#options.me, at: own.typedAt }
    const { by, at } = this.#known[path] ?? {}
    return by && at ? { by, at } : null
  }

  /** The draft's texts, without those that were refused; the same object until one of them changes. */
  readonly answers = (): Answers => this.#texts.answers()

  /** Another number after every change of a list's texts, and only then: what is made of its rows holds till then. */
  readonly revision = (item: ItemId, slug: RowsSlug): number => this.#texts.revision(`${item}/${slug}`)

  readonly conflicts = (): Readonly<Record<string, FieldConflict>> => this.#queue.conflicts

  /** What the server did not take, the oldest first. */
  readonly tray = (): readonly RefusedText[] => this.#queue.tray

  readonly status = (): SaveStatus => this.#status

  /** Whose edits of which fields were joined with those made here, as long as the page lives: the last of each. */
  readonly joined = (): Readonly<Record<string, JoinedWith>> => this.#joined

  /** Records a text; `source` says where it comes from when it was not typed. */
  set(path: string, value: string, source?: string): void {
    this.setAll({ [path]: value }, source)
  }

  setAll(values: Readonly<Record<string, string>>, source?: string): void {
    const typedAt = this.#now()
    for (const [path, value] of Object.entries(values))
      if (value !== this.value(path)) this.#queue = type(this.#queue, path, value, this.#known, typedAt, source)
    void this.#keep(this.#queue)
    if (typeof this.#lastTry !== 'object') this.#timer.afterPause()
  }

  /** The person's decision on a conflict. */
  resolve(path: string, value: string): void {
    this.resolveAll({ [path]: value })
  }

  /** One decision on several conflicts: the text that stays, by path. */
  resolveAll(values: Readonly<Record<string, string>>): void {
    const decidedAt = this.#now()
    for (const [path, value] of Object.entries(values)) {
      const theirs = this.#queue.conflicts[path]?.theirs
      if (!theirs) continue
      if (theirs.version > 0) this.#learn({ [path]: theirs })
      this.#queue = resolve(this.#queue, path, value, decidedAt)
    }
    void this.#keep(this.#queue)
    void this.flush()
  }

  /** The person wants texts of the tray sent again. */
  sendAgain(ids: readonly string[]): void {
    void this.#keep(ids.reduce(tryAgain, this.#queue))
    void this.flush()
  }

  /** The person deletes a text from the tray. */
  discard(id: string): void {
    void this.#keep(discard(this.#queue, id))
  }

  /** The person wants a text back that they deleted. */
  putBack(text: RefusedText): void {
    void this.#keep(putBack(this.#queue, text))
  }

  /** Takes over what the server has by now; texts typed here keep the version they were typed on. */
  receive(fields: DraftFields): void {
    this.#learn(fields)
    const conflicts = Object.entries(this.#queue.conflicts).map(([path, conflict]) => {
      const theirs = fields[path]
      return [path, theirs && theirs.version > conflict.theirs.version ? { ...conflict, theirs } : conflict] as const
    })
    this.#queue = { ...this.#queue, conflicts: Object.fromEntries(conflicts) }
    this.#changed()
  }

  /** Sends what is unsent now. Resolves when the request under way is over, whatever came of it. */
  flush(leaving = false): Promise<void> {
    this.#timer.started()
    this.#sending ??= this.#sendInSight(leaving)
    if (leaving) this.#options.device.keepAtOnce(this.#queue)
    return this.#sending
  }

  /** Sends everything; false when something could not be saved or waits for a decision. */
  async settle(): Promise<boolean> {
    for (let round = 0; round < settleRounds && !isSettled(this.#queue); round++) {
      await this.flush()
      if (this.#lastTry !== 'none') break
    }
    return isSettled(this.#queue)
  }

  /** Names this page's queue among the device's. */
  readonly clientId = (): string => this.#queue.clientId

  /** Names the texts of this page that are not on the server. */
  readonly unsent = (): string[] => unsentTexts(this.#queue)

  /** Saves because the person asks for it; also a new chance after a refusal (the report was recalled). */
  saveNow(): void {
    this.#lastTry = 'none'
    this.#timer.forgetFailures()
    this.#changed()
    void this.flush()
  }

  /** Sends, and does not go on saying "saving" when that takes long. */
  async #sendInSight(leaving: boolean): Promise<void> {
    const show = (slow: boolean) => {
      if (this.#slow === slow) return
      this.#slow = slow
      this.#changed()
    }
    const timer = setTimeout(() => show(true), slowAfterMs)
    try {
      await this.#send(leaving)
    } finally {
      clearTimeout(timer)
      this.#sending = null
      show(false)
    }
  }

  async #send(leaving: boolean): Promise<void> {
    const taken = take(this.#queue)
    if (taken.patches.length === 0 && taken.queue.tray === this.#queue.tray) return this.#takeNextFound()
    const kept = this.#keep(taken.queue)
    if (taken.patches.length === 0) return this.#takeNextFound()
    // The device first; only a page that is going away cannot wait for its disk.
    if (!leaving) await kept
    const { clientId } = this.#queue
    const outcome = await this.#options.send({ clientId, patches: taken.patches, source: taken.source })
    if (outcome.kind !== 'answered') return this.#notSent(outcome)
    this.#lastTry = 'none'
    this.#timer.forgetFailures()
    const { answers } = outcome
    if (answers.some((answer) => answer.outcome === 'saved')) this.#savedAt = outcome.savedAt
    const join = answers.some((answer) => answer.outcome === 'conflict') ? await this.joining().catch(() => null) : null
    this.#queue = acknowledge(this.#queue, answers, join ?? undefined)
    this.#joined = { ...this.#joined, ...joinedWith(answers, this.#queue) }
    const saved = answeredFields(answers, taken.patches)
    this.#learn(saved)
    this.onSaved(saved)
    if (answers.some((answer) => answer.outcome === 'refused')) this.onRefused()
    await this.#keep(this.#queue)
    if (isUnsent(this.#queue)) this.#timer.afterPause()
    else this.#takeNextFound()
  }

  #notSent(outcome: Exclude<SendOutcome, { kind: 'answered' }>): void {
    this.#lastTry = outcome.kind === 'refused' ? { refused: outcome.why } : outcome.kind
    this.#changed()
    if (outcome.kind !== 'refused') this.#timer.afterFailure()
  }

  /** Several tabs may have left texts behind: one after the other goes on, or is offered. */
  #takeNextFound(): void {
    if (!isSettled(this.#queue)) return
    const found = this.#options.nextFound?.()
    if (!found) return
    void this.#keep({ ...found, tray: [...this.#queue.tray, ...found.tray] })
    this.#timer.afterPause()
  }

  /** Resolves when the device has it. */
  #keep(queue: SaveQueue): Promise<void> {
    this.#queue = queue
    this.#changed()
    return this.#options.device.keep(queue)
  }

  #learn(fields: DraftFields): void {
    const newer = Object.entries(fields).filter(([path, field]) => field.version > (this.#known[path]?.version ?? 0))
    if (newer.length > 0) this.#known = { ...this.#known, ...Object.fromEntries<FieldState>(newer) }
  }

  #changed(): void {
    this.#texts.follow(this.#known, this.#queue)
    const next = saveStatus({
      queue: this.#queue,
      lastTry: this.#lastTry,
      deviceFailed: this.#options.device.failed,
      deviceBehind: this.#options.device.behind,
      slow: this.#slow,
      savedAt: this.#savedAt,
    })
    if (JSON.stringify(next) !== JSON.stringify(this.#status)) this.#status = next
    for (const listener of this.#listeners) listener()
  }

  #now(): string {
    return serverNow().toISOString()
  }
}
