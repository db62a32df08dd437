import { longestWaitMs, waitedTooLong } from './waiting.ts'

interface Waiting<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
  readonly timer: NodeJS.Timeout
}

export interface GroupOptions<Job, Answer> {
  /** Does the jobs together: one answer a job, in their order. What it throws, every job of the group throws. */
  readonly send: (jobs: readonly Job[]) => Promise<readonly Answer[]>
  readonly maxJobs: number
  /** Jobs that share a key go one after the other, in different groups. */
  readonly keysOf?: (job: Job) => readonly string[]
}

/**
 * Does jobs in groups: one that comes while nothing is under way goes at once, those that come meanwhile go together
 * next. So nobody waits for company, and the busier it is the larger the groups are.
 */
export class Groups<Job, Answer> {
  readonly #options: GroupOptions<Job, Answer>
  #waiting: Waiting<Job, Answer>[] = []
  #underWay = false

  constructor(options: GroupOptions<Job, Answer>) {
    this.#options = options
  }

  /** Throws what the group threw, or that the database could not answer when its turn does not come. */
  ask(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one.timer !== timer)
        reject(waitedTooLong())
      }, longestWaitMs)
      this.#waiting.push({ job, resolve, reject, timer })
      if (!this.#underWay) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#underWay = true
    while (this.#waiting.length > 0) await this.#sendOne(this.#next())
    this.#underWay = false
  }

  async #sendOne(group: readonly Waiting<Job, Answer>[]): Promise<void> {
    for (const { timer } of group) clearTimeout(timer)
    try {
      const answers = await this.#options.send(group.map(({ job }) => job))
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  /** The longest waiting first, as many as one group holds. */
  #next(): Waiting<Job, Answer>[] {
    const { maxJobs, keysOf = () => [] } = this.#options
    const taken = new Set<string>()
    const group: Waiting<Job, Answer>[] = []
    const left: Waiting<Job, Answer>[] = []
    for (const one of this.#waiting) {
      const keys = keysOf(one.job)
      if (group.length < maxJobs && !keys.some((key) => taken.has(key))) group.push(one)
      else left.push(one)
      // What waits for another of its key is not overtaken by a third.
      for (const key of keys) taken.add(key)
    }
    this.#waiting = left
    return group
  }
}
