import { waitedTooLong } from './waiting.ts'

/** Lets works of one key run one after the other, and those of different keys side by side. */
export class Lanes {
  /** Whoever waits, by key; a key is there while a work of it runs. */
  readonly #queues = new Map<string, (() => void)[]>()
  readonly #longestWaitMs: number

  constructor(longestWaitMs: number) {
    this.#longestWaitMs = longestWaitMs
  }

  /** Throws what the work throws, or that its turn did not come in time. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.#turn(key)
    try {
      return await work()
    } finally {
      const next = this.#queues.get(key)?.shift()
      if (next) next()
      else this.#queues.delete(key)
    }
  }

  #turn(key: string): Promise<void> {
    const queue = this.#queues.get(key)
    if (!queue) {
      this.#queues.set(key, [])
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(go), 1)
        reject(waitedTooLong())
      }, this.#longestWaitMs)
      queue.push(go)
    })
  }
}
