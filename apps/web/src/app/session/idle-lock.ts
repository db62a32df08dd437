import { inTime } from '#lib/clock/in-time.ts'
import { settleOutboxes } from '#lib/device/outbox.ts'
import { openDrafts } from '#lib/draft/open-drafts.ts'
import { lockPage } from '#lib/session/lock.ts'
import { isSignedIn, lookAtSession } from '#lib/session/session.ts'
import { signOut } from '#lib/session/sign-in.ts'

/** What says that somebody is there. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'scroll', 'input'] as const

/** The browser's other tabs are told so often at most. */
const tellEveryMs = 5_000
/** Until the next try where nobody answers. */
const againMs = 30_000
/** Locking waits so long for texts on their way to the server; they stay on the device all the same. */
const settleMs = 5_000

/**
 * Locks the page when nobody was at any tab of this browser for so long: what is written goes to the server, the session is
 * ended, and the page hides what is on it until its own person has signed in again. Where nobody answers the session can
 * neither be ended nor begun again, so the page stays open until somebody does. Gives the way to stop.
 */
export function followIdleness(idleMs: number): () => void {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('activity') : null
  let lastMs = performance.now()
  let toldMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let locking = false

  const leftMs = () => lastMs + idleMs - performance.now()
  const watch = (waitMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), waitMs)
  }
  const look = async () => {
    if (locking) return
    if (leftMs() > 0) return watch(leftMs())
    locking = true
    const done = await lockWhen(() => leftMs() <= 0)
    locking = false
    watch(done ? idleMs : Math.max(leftMs(), againMs))
  }
  const note = () => {
    lastMs = performance.now()
    if (lastMs - toldMs < tellEveryMs) return
    toldMs = lastMs
    channel?.postMessage(null)
  }
  if (channel)
    channel.onmessage = () => {
      lastMs = performance.now()
    }
  // A tab that nobody sees is woken seldom: it looks when it is shown.
  const onShow = () => void look()
  for (const sign of signs) addEventListener(sign, note, { capture: true, passive: true })
  document.addEventListener('visibilitychange', onShow)
  watch(idleMs)
  return () => {
    clearTimeout(timer)
    channel?.close()
    for (const sign of signs) removeEventListener(sign, note, { capture: true })
    document.removeEventListener('visibilitychange', onShow)
  }
}

/** Locks unless somebody comes back meanwhile; false where it could not be done. */
async function lockWhen(isIdle: () => boolean): Promise<boolean> {
  const settled = Promise.all([...[...openDrafts.values()].map((draft) => draft.settle()), settleOutboxes()])
  await inTime(settled, settleMs).catch(() => undefined)
  if (!isIdle()) return false
  if (isSignedIn()) {
    if (!(await signOut())) return false
    await lookAtSession()
  }
  if (isSignedIn()) return false
  lockPage()
  return true
}
