import { isSignedIn, subscribeSession } from './session.ts'

let locked = false
const listeners = new Set<() => void>()

/** Whether the page hides what is on it until its own person has signed in again. */
export const isLocked = (): boolean => locked

export function subscribeLock(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Hides the page. To be called when its session is over: the next one opens it again. */
export const lockPage = (): void => set(true)

function set(next: boolean): void {
  if (locked === next) return
  locked = next
  for (const listener of listeners) listener()
}

subscribeSession(() => {
  if (isSignedIn()) set(false)
})
