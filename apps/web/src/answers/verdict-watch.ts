import type { Answers } from '@thidua/schema/outline/paths'
import { type Verdict, verdict } from '@thidua/schema/verdict'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import type { OpenReport } from './open-report.ts'

const pauseMs = 250

type Judged = Pick<OpenReport, 'template' | 'toFix' | 'round'>

/**
 * The verdict on a draft, worked out once for all who ask, after a pause in the typing: a keystroke costs
 * nothing but its own text. It is the same object as long as it says the same.
 */
export class VerdictWatch {
  readonly #draft: DraftStore
  readonly #judged: Judged
  readonly #listeners = new Set<() => void>()
  #answers: Answers | null = null
  #verdict: Verdict | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #leave: () => void = () => undefined

  constructor(draft: DraftStore, judged: Judged) {
    this.#draft = draft
    this.#judged = judged
  }

  isOf({ template, toFix, round }: Judged): boolean {
    return template === this.#judged.template && toFix === this.#judged.toFix && round === this.#judged.round
  }

  /** The verdict on the draft as it stood at the last pause; as it stands while nobody watches. */
  readonly current = (): Verdict => {
    if (this.#verdict === null || this.#listeners.size === 0) return this.#judge()
    return this.#verdict
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#leave = this.#draft.subscribe(this.#wait)
    this.#listeners.add(listener)
    // A page that opens within the pause shows the draft as it stands.
    this.settle()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearTimeout(this.#timer)
      this.#leave()
    }
  }

  /** Judges now what was typed last: before what is shown is acted upon. */
  readonly settle = (): Verdict => {
    clearTimeout(this.#timer)
    const before = this.#verdict
    const now = this.#judge()
    if (now !== before) for (const listener of this.#listeners) listener()
    return now
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.settle, pauseMs)
  }

  #judge(): Verdict {
    const answers = this.#draft.answers()
    if (this.#verdict !== null && this.#answers === answers) return this.#verdict
    const { template, toFix, round } = this.#judged
    const fresh = verdict(template, answers, { toFix, round })
    if (JSON.stringify(this.#verdict) !== JSON.stringify(fresh)) this.#verdict = fresh
    this.#answers = answers
    return this.#verdict ?? fresh
  }
}
