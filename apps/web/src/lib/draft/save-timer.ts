const pauseMs = 1_200
const longestWaitMs = 8_000
const firstRetryMs = 2_000
const lastRetryMs = 10_000

/** When to save: after a pause in the typing, at the latest after some seconds; after a failure ever more rarely. */
export class SaveTimer {
  readonly #save: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  /** By the page's monotonic clock. */
  #typingSinceMs: number | null = null
  #retryMs = firstRetryMs

  constructor(save: () => void) {
    this.#save = save
  }

  /** Something was typed. */
  afterPause(): void {
    const nowMs = performance.now()
    this.#typingSinceMs ??= nowMs
    this.#in(Math.min(pauseMs, Math.max(0, this.#typingSinceMs + longestWaitMs - nowMs)))
  }

  /** The last try failed. Spread, so that a server that comes back is not met by everybody at once. */
  afterFailure(): void {
    this.#in(this.#retryMs * (0.5 + Math.random() / 2))
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
  }

  /** A request is on its way. */
  started(): void {
    clearTimeout(this.#timer)
    this.#typingSinceMs = null
  }

  /** The server answered, or deserves a fresh try. */
  forgetFailures(): void {
    this.#retryMs = firstRetryMs
  }

  #in(waitMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#save, waitMs)
  }
}
