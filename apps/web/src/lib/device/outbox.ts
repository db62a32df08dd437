import { findNotes, keepNote } from './device-notes.ts'

/** What came of sending one text. `later` makes the newer text of one that was changed on the way fit what is there now. */
export type Sent<T> =
  | { readonly kind: 'sent'; readonly later?: (newer: T) => T }
  | { readonly kind: 'unreachable' }
  /** The server will not have it as it is; it stays, and is sent again when it is changed. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It goes once more, otherwise or under another id: somebody else changed what it was of. */
  | { readonly kind: 'instead'; readonly id: string; readonly as: (value: T) => T }

export interface Waiting<T> {
  readonly value: T
  /** Why the server refused it; null while nobody has. */
  readonly refused: string | null
}

interface OutboxOptions<T> {
  readonly personId: string
  /** What its texts are of, named once. */
  readonly name: string
  readonly send: (id: string, value: T) => Promise<Sent<T>>
}

/** Until texts that nobody answered are sent again. */
const againMs = 15_000

const prefixOf = (personId: string): string => `${personId} outbox `

/** Those that this page has open. */
const opened = new Set<Outbox<never>>()

/**
 * Texts on their way to the server, each kept on this device from when it is written until the server has it: each under
 * a key of its own, so that two tabs never overwrite what the other has not sent. What an earlier page left is sent by
 * the next that opens the same outbox; what is sent twice has to be one thing to the server.
 */
export class Outbox<T> {
  private readonly options: OutboxOptions<T>
  private readonly listeners = new Set<() => void>()
  private entries: ReadonlyMap<string, Waiting<T>> = new Map()
  private sending: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly loaded: Promise<void>

  constructor(options: OutboxOptions<T>) {
    this.options = options
    this.loaded = this.load()
  }

  /** Follows the network as long as the page shows it; gives what ends that. What still waits stays on the device. */
  readonly open = (): (() => void) => {
    const again = () => void this.flush()
    opened.add(this as unknown as Outbox<never>)
    addEventListener('online', again)
    again()
    return () => {
      removeEventListener('online', again)
      clearTimeout(this.timer)
      opened.delete(this as unknown as Outbox<never>)
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What waits, by id, in the order in which it was written. */
  readonly waiting = (): ReadonlyMap<string, Waiting<T>> => this.entries

  /** Writes a text down and sends it. Resolves when it was tried. */
  async put(id: string, value: T): Promise<void> {
    await this.keep(id, value)
    await this.flush()
  }

  /** Gives up a text that the server would not take. */
  readonly drop = (id: string): Promise<void> => this.forget(id)

  /** Tries all that waits and was not refused; one run at a time. */
  readonly flush = (): Promise<void> => {
    this.sending ??= this.run().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  private async run(): Promise<void> {
    await this.loaded
    clearTimeout(this.timer)
    for (;;) {
      const next = [...this.entries].find(([, { refused }]) => refused === null)
      if (!next) return
      const [id, { value }] = next
      const answer = await this.options.send(id, value)
      if (answer.kind === 'unreachable') {
        this.timer = setTimeout(() => void this.flush(), againMs)
        return
      }
      await this.settle(id, value, answer)
    }
  }

  private async settle(id: string, value: T, answer: Exclude<Sent<T>, { kind: 'unreachable' }>): Promise<void> {
    const now = this.entries.get(id)
    if (answer.kind === 'instead') {
      await this.keep(answer.id, answer.as(now?.value ?? value))
      return answer.id === id ? undefined : this.forget(id)
    }
    // Written anew while it was on its way: the newer text goes next.
    if (now && now.value !== value) {
      if (answer.kind === 'sent' && answer.later) await this.keep(id, answer.later(now.value))
      return
    }
    if (answer.kind === 'refused') return this.set(id, { value, refused: answer.why })
    await this.forget(id)
  }

  private async keep(id: string, value: T): Promise<void> {
    this.set(id, { value, refused: null })
    await keepNote(this.keyOf(id), value)
  }

  private async forget(id: string): Promise<void> {
    this.set(id, null)
    await keepNote(this.keyOf(id), null)
  }

  private async load(): Promise<void> {
    const before = this.keyOf('')
    const found = await findNotes<T>(before)
    const kept = [...found].map(([key, value]) => [key.slice(before.length), { value, refused: null }] as const)
    this.tell(new Map([...kept, ...this.entries]))
  }

  private set(id: string, entry: Waiting<T> | null): void {
    const entries = new Map(this.entries)
    if (entry) entries.set(id, entry)
    else entries.delete(id)
    this.tell(entries)
  }

  private tell(entries: ReadonlyMap<string, Waiting<T>>): void {
    this.entries = entries
    for (const listener of this.listeners) listener()
  }

  private keyOf(id: string): string {
    return `${prefixOf(this.options.personId)}${this.options.name} ${id}`
  }
}

/** Tries all that this page's outboxes hold. */
export const settleOutboxes = async (): Promise<void> => {
  await Promise.all([...opened].map((outbox) => outbox.flush()))
}

/** How many texts of a person this device holds that the server does not have, of whatever page. */
export const countOutboxes = async (personId: string): Promise<number> => (await findNotes(prefixOf(personId))).size
