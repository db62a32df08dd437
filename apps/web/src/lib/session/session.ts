import { pagePersonId } from '../page-person.ts'
import { askSession, type SessionAnswer } from './ask-session.ts'
import { listenToTabs } from './between-tabs.ts'

/**
 * What the page knows of the session; the cookie itself is out of a script's reach. Only an answer of the server ends
 * it: a page that can reach nobody knows nothing new, and writing goes on.
 */
export type Session =
  | { readonly phase: 'open' }
  /** Two minutes or less before its end. */
  | { readonly phase: 'ending'; readonly endsAt: string; readonly endsAtMs: number }
  /** Nobody is signed in. */
  | { readonly phase: 'over' }
  /** Somebody else signed in in this browser; the page stays its own person's. */
  | { readonly phase: 'otherPerson'; readonly name: string }

const warnBeforeMs = 2 * 60_000
/** Timers of browsers count to 2^31 ms; longer waits are cut and asked again. */
const longestWaitMs = 6 * 3_600_000
const shortestWaitMs = 1_000
/** Until the next try when nobody answered. */
const askAgainMs = 30_000

let session: Session = { phase: 'open' }
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export const currentSession = (): Session => session

/** Whether this page's person is signed in, as far as the page knows. */
export const isSignedIn = (): boolean => session.phase === 'open' || session.phase === 'ending'

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Session): void {
  if (JSON.stringify(next) === JSON.stringify(session)) return
  session = next
  for (const listener of listeners) listener()
}

let asked = 0
let followed = 0

async function ask(extend: boolean): Promise<boolean> {
  const turn = ++asked
  const answer = await askSession(extend)
  // An answer of before signing in again, come late, says nothing of now.
  if (turn > followed) {
    followed = turn
    follow(answer)
  }
  return answer !== 'unreachable'
}

/** Asks the server how long the session lasts; asking also extends it. False when nobody answered. */
export const refreshSession = (): Promise<boolean> => ask(true)

let looking: Promise<boolean> | undefined
let isAskedAnew = false

/**
 * Asks the server without extending the session: after waking up, before the end, and when an answer was refused. A
 * question under way may have been answered before what this one is asked for: it is put again after it, once for all.
 */
export const lookAtSession = (): Promise<boolean> => {
  if (looking) isAskedAnew = true
  looking ??= look().finally(() => {
    looking = undefined
  })
  return looking
}

async function look(): Promise<boolean> {
  let isReached: boolean
  do {
    isAskedAnew = false
    isReached = await ask(false)
  } while (isAskedAnew)
  return isReached
}

function follow(answer: SessionAnswer): void {
  clearTimeout(timer)
  if (answer === 'unreachable') {
    // Past the announced end nobody knows whether it came: a notice that names it would not be true any more.
    if (session.phase === 'ending' && session.endsAtMs <= performance.now()) set({ phase: 'open' })
    lookIn(askAgainMs)
  } else if (answer === 'none') {
    set({ phase: 'over' })
  } else if (answer.person.id !== (pagePersonId() ?? answer.person.id)) {
    set({ phase: 'otherPerson', name: answer.person.name })
  } else {
    const { endsAt, endsAtMs } = answer
    const leftMs = endsAtMs - performance.now()
    const ending = leftMs <= warnBeforeMs
    set(ending ? { phase: 'ending', endsAt, endsAtMs } : { phase: 'open' })
    // Another tab may have extended the session since: asked before warning, and again before the end.
    lookIn(ending ? leftMs : leftMs - warnBeforeMs)
  }
}

function lookIn(waitMs: number): void {
  timer = setTimeout(() => void lookAtSession(), Math.min(Math.max(waitMs, shortestWaitMs), longestWaitMs))
}

/**
 * Follows the session as long as the page lives. A machine that slept has timers and a monotonic clock that may have
 * stood still, and other tabs sign in and out: whatever may follow on such a thing asks the server anew.
 */
export function followSession(): () => void {
  const look = () => void lookAtSession()
  const onShow = () => {
    if (document.visibilityState === 'visible') look()
  }
  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted) look()
  }
  const stopListening = listenToTabs(look)
  document.addEventListener('visibilitychange', onShow)
  addEventListener('pageshow', onReturn)
  addEventListener('focus', look)
  addEventListener('online', look)
  void refreshSession()
  return () => {
    clearTimeout(timer)
    stopListening()
    document.removeEventListener('visibilitychange', onShow)
    removeEventListener('pageshow', onReturn)
    removeEventListener('focus', look)
    removeEventListener('online', look)
  }
}
