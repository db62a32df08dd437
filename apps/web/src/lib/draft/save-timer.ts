const pause = 1_200
const longestWait = 8_000
const firstRetry = 2_000
const lastRetry = 10_000

/** When to save: after a pause in the typing, at the latest after some seconds; after a failure ever more rarely. */
export class SaveTimer {
  readonly #save: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #typingSince: number | null = null
  #retry = firstRetry

  constructor(save: () => void) {
    this.#save = save
  }

  /** Something was typed. */
  afterPause(): void {
    const now = Date.now()
    this.#typingSince ??= now
    this.#in(Math.min(pause, Math.max(0, this.#typingSince + longestWait - now)))
  }

  /** The last try failed. Spread, so that a server that comes back is not met by everybody at once. */
  afterFailure(): void {
    this.#in(this.#retry * (0.5 + Math.random() / 2))
    this.#retry = Math.min(this.#retry * 2, lastRetry)
  }

  /** A request is on its way. */
  started(): void {
    clearTimeout(this.#timer)
    this.#typingSince = null
  }

  /** The server answered, or deserves a fresh try. */
  forgetFailures(): void {
    this.#retry = firstRetry
  }

  #in(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#save, wait)
  }
}
