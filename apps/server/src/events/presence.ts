import { signOfLifeHoldsMs } from '@thidua/schema/http/live'
import type { Signal } from './happening.ts'

export type HereSignal = Extract<Signal, { kind: 'here' }>

/** Somebody at an open draft, and where in it. */
export interface Here {
  readonly personId: string
  /** The item, or the letter's own fields; null on a page of the whole report. */
  readonly place: string | null
}

interface Tab {
  /** What was heard of it last. */
  readonly signal: HereSignal
  readonly heardMs: number
}

/** A browser that says more is not believed the oldest. */
const maxTabsOfPerson = 12

/**
 * Who has which draft open, as all servers hear it from each other: in memory alone, person and place of each tab. A
 * server that has just started knows everybody again with their next signs of life. A tab that has left is
 * remembered as long as a sign of life holds: one that was on its way meanwhile does not bring it back.
 */
export class Presence {
  /** Of each draft, by person and tab. */
  readonly #drafts = new Map<string, Map<string, Tab>>()
  /** The same tabs, those first that were not heard of for longest. */
  readonly #byAge = new Set<Tab>()

  /**
   * Takes a sign of life or a leaving; whether others see something else by it. A tab's name does not come back once it
   * has left. `nowMs` of a clock that never goes back.
   */
  hear(signal: HereSignal, nowMs: number): boolean {
    const { reportId, personId, place, left } = signal
    const before = this.#drafts.get(reportId)?.get(nameOf(signal))
    if (before?.signal.left && !left && holds(before, nowMs)) return false
    const stood = before !== undefined && isHere(before, nowMs)
    if (before) this.#forget(before)
    const tab = { signal, heardMs: nowMs }
    const tabs = this.#drafts.get(reportId) ?? new Map<string, Tab>()
    this.#drafts.set(reportId, tabs)
    tabs.set(nameOf(signal), tab)
    this.#byAge.add(tab)
    const own = [...tabs.values()].filter((other) => other.signal.personId === personId)
    for (const oldest of own.slice(0, Math.max(0, own.length - maxTabsOfPerson))) this.#forget(oldest)
    return left ? stood : !stood || before.signal.place !== place
  }

  /** Each person and place once. */
  of(reportId: string, nowMs: number): Here[] {
    const seen = new Map<string, Here>()
    for (const tab of this.#drafts.get(reportId)?.values() ?? []) {
      const { personId, place } = tab.signal
      if (isHere(tab, nowMs)) seen.set(`${personId} ${place}`, { personId, place })
    }
    return [...seen.values()]
  }

  /** Forgets what no longer holds; gives the leavings that nobody told: a tab was killed, or its word was lost. */
  expire(nowMs: number): HereSignal[] {
    const gone: HereSignal[] = []
    for (const tab of this.#byAge) {
      if (holds(tab, nowMs)) break
      this.#forget(tab)
      if (!tab.signal.left) gone.push({ ...tab.signal, left: true })
    }
    return gone
  }

  #forget(tab: Tab): void {
    const { reportId } = tab.signal
    const tabs = this.#drafts.get(reportId)
    this.#byAge.delete(tab)
    tabs?.delete(nameOf(tab.signal))
    if (tabs?.size === 0) this.#drafts.delete(reportId)
  }
}

const nameOf = ({ personId, tab }: HereSignal): string => `${personId} ${tab}`
const holds = ({ heardMs }: Tab, nowMs: number): boolean => nowMs - heardMs < signOfLifeHoldsMs
const isHere = (tab: Tab, nowMs: number): boolean => !tab.signal.left && holds(tab, nowMs)
