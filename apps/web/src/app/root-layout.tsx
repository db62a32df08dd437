import { useEffect } from 'react'
import { type Location, Outlet, ScrollRestoration, useLoaderData, useNavigation } from 'react-router'
import { followConnection } from '#lib/graphql/follow-connection.ts'
import { followSession } from '#lib/session/session.ts'
import { type Viewer, ViewerContext } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { OfflineNotice } from './offline-notice.tsx'
import { SessionDialog } from './session/session-dialog.tsx'
import { useIdleLock } from './session/use-idle-lock.ts'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useSaveKey } from './use-save-key.ts'
import { WaitingNotice } from './waiting-notice.tsx'

/**
 * A page opened by its address has no key of its own: all of them are "default", and each began as far
 * down as the one before it had been left.
 */
const scrollKey = ({ key, pathname, search }: Location): string => (key === 'default' ? pathname + search : key)

/** What happens is followed once the page stands: nothing of it is needed for the first look. */
function followWhenIdle(): () => void {
  let stop = () => {}
  let left = false
  void import('#lib/live/follow-live.ts').then(
    ({ followLive }) => {
      if (!left) stop = followLive()
    },
    () => undefined,
  )
  return () => {
    left = true
    stop()
  }
}

/** Files that were chosen on any page before are sent from whichever page is open. */
const goOnSending = (personId: string): void =>
  void import('#lib/uploads/upload-queue.ts').then(
    ({ resumeUploads }) => resumeUploads(personId),
    () => undefined,
  )

/** The frame of every signed-in page. A report's own bar lies inside its layout. */
export function RootLayout() {
  const viewer = useLoaderData<Viewer>()
  const app = useMessages('app')
  const waiting = useNavigation().state === 'loading'
  useFocusOnNavigation()
  useEffect(followSession, [])
  useEffect(followWhenIdle, [])
  useEffect(followConnection, [])
  useEffect(() => goOnSending(viewer.id), [viewer.id])
  useSaveKey()
  useIdleLock()

  return (
    <ViewerContext value={viewer}>
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-accent px-4 py-3 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {app.skip}
      </a>
      <TopBar />
      <div
        aria-hidden
        className={`fixed inset-x-0 top-0 z-30 h-0.5 origin-left bg-accent transition-transform duration-700 ${waiting ? 'scale-x-75' : 'scale-x-0 opacity-0'}`}
      />
      <OfflineNotice />
      <WaitingNotice />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SessionDialog />
      <ScrollRestoration getKey={scrollKey} />
    </ViewerContext>
  )
}
