/** How it went with keeping something on this device: a draft's unsent texts, a note. */
interface Keeping {
  /** Whether the device took it. */
  readonly works: boolean
  /** Whether its words are nowhere but in this page's memory now. */
  readonly atRisk: boolean
}

let keeps = true
const atRisk = new Set<string>()
const listeners = new Set<() => void>()

/** Says how it went with the thing called `name`. One truth for the indicator, the notice and the question on closing. */
export function tellKeeping(name: string, keeping: Keeping): void {
  keeps = keeping.works
  if (keeping.atRisk) atRisk.add(name)
  else atRisk.delete(name)
  for (const listener of listeners) listener()
}

export function subscribeKeeping(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** False when the device refused what it was last asked to keep: its storage is closed or full. */
export const deviceKeeps = (): boolean => keeps

/** Whether closing the page would lose words: then the browser asks first, in its own words. */
export const wordsAtRisk = (): boolean => atRisk.size > 0

/** Lets the page go without that question: the person was asked and goes all the same. */
export const leaveUnasked = (): void => atRisk.clear()

addEventListener('beforeunload', (event) => {
  if (wordsAtRisk()) event.preventDefault()
})
