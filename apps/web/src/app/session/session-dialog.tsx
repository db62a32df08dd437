import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { isLocked, subscribeLock } from '#lib/session/lock.ts'
import { currentSession, isSignedIn, subscribeSession } from '#lib/session/session.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { subscribeTopModal, topModal } from '#ui/overlay/top-modal.ts'
import { LeaveQuestion } from '../leaving/leave-question.tsx'
import { useHeldNavigation } from '../leaving/use-held-navigation.ts'
import { useLater } from '../use-later.ts'

/** Long after the page has come, long before any session ends. */
const fetchAfterMs = 20_000

const fetchNotice = () =>
  Promise.all([import('./session-notice.tsx'), loadMessages('session')]).then(([{ SessionNotice }]) => SessionNotice)

/** Says what there is to say of the session, in front of the page, and asks before a form is lost with it. */
export function SessionDialog() {
  const session = useSyncExternalStore(subscribeSession, currentSession)
  const modal = useSyncExternalStore(subscribeTopModal, topModal)
  const leaving = useHeldNavigation(!isSignedIn())
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), fetchAfterMs)
    return () => clearTimeout(timer)
  }, [])
  const locked = useSyncExternalStore(subscribeLock, isLocked)
  const Notice = useLater(rested || locked || session.phase !== 'open', fetchNotice)
  if (locked) return Notice && <Notice session={session} locked />
  if (leaving) return <LeaveQuestion leaving={leaving} />
  if (!Notice) return null
  // Outside a dialog that is open nothing could be reached.
  return modal ? (
    createPortal(<Notice session={session} locked={false} />, modal)
  ) : (
    <Notice session={session} locked={false} />
  )
}
