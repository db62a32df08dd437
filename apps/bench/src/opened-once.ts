export interface Opened<T> {
  readonly value: T
  close(): Promise<void>
}

/** What several cases need and takes long to start: opened by the first of them, closed when all have run. */
export class OpenedOnce<T> {
  readonly #start: () => Promise<Opened<T>>
  #opened: Promise<Opened<T>> | null = null

  constructor(start: () => Promise<Opened<T>>) {
    this.#start = start
  }

  async open(): Promise<T> {
    this.#opened ??= this.#start()
    return (await this.#opened).value
  }

  /** Gives what is closed; null when no case opened it. */
  async close(): Promise<T | null> {
    const opened = await this.#opened
    this.#opened = null
    await opened?.close()
    return opened?.value ?? null
  }
}
