import { hearsNews } from './news.ts'

/** Pages that hear the same do not all ask at the same moment. */
const spreadMs = 80
/** After an answer that took `t` ms the next is asked for no sooner than twice `t`, and never sooner than this. */
const minPauseMs = 300
/** Where nothing can be heard (a proxy that lets no stream through), the page looks by itself so often. */
const lookEveryMs = 30_000

/**
 * Asks again when something happened: once for all that comes together, one question at a time, more seldom the longer an
 * answer takes, and only while somebody sees the page; what came meanwhile is asked for when it is seen again.
 */
export class AskingAgain {
  readonly #ask: () => Promise<unknown>
  #wanted = false
  #asking = false
  #notBeforeMs = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #look: ReturnType<typeof setInterval>

  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask
    this.#look = setInterval(() => {
      if (!hearsNews() && document.visibilityState === 'visible') this.want()
    }, lookEveryMs)
    document.addEventListener('visibilitychange', this.#onShow)
  }

  want(): void {
    this.#wanted = true
    this.#goOn()
  }

  end(): void {
    this.#wanted = false
    clearTimeout(this.#timer)
    clearInterval(this.#look)
    document.removeEventListener('visibilitychange', this.#onShow)
  }

  readonly #onShow = () => this.#goOn()

  #goOn(): void {
    if (!this.#wanted || this.#asking || document.visibilityState !== 'visible') return
    clearTimeout(this.#timer)
    const waitMs = Math.max(Math.random() * spreadMs, this.#notBeforeMs - performance.now())
    this.#timer = setTimeout(() => void this.#askNow(), waitMs)
  }

  async #askNow(): Promise<void> {
    if (!this.#wanted || this.#asking) return
    this.#wanted = false
    this.#asking = true
    const beganMs = performance.now()
    // A question that failed is asked again with the next news.
    await this.#ask().catch(() => undefined)
    const endedMs = performance.now()
    this.#asking = false
    this.#notBeforeMs = endedMs + Math.max(minPauseMs, 2 * (endedMs - beganMs))
    this.#goOn()
  }
}
