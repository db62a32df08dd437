import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { serverNow } from '#lib/clock/server-time.ts'
import { type Connection, connection, subscribeConnection, tellLost } from '#lib/connection.ts'
import { deviceKeeps, subscribeKeeping } from '#lib/device/device-keeping.ts'
import { clockText, momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

function subscribeOnline(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/**
 * Says since when the network is gone, that writing goes on, whether this device keeps what is written, and of when the
 * page is where the device had kept it.
 */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  const now = useSyncExternalStore(subscribeConnection, connection)
  const keeps = useSyncExternalStore(subscribeKeeping, deviceKeeps)
  const { pathname } = useLocation()
  const { offline: m } = useMessages('app')
  useEffect(() => {
    if (!online) tellLost(serverNow().toISOString())
  }, [online])
  const shownAt = shownOn(pathname, now)
  const isLost = !online || shownAt !== null
  const since = now.lostAt === null ? '' : m.since(clockText(now.lostAt))
  return (
    <div role="status">
      {isLost ? (
        <p className="border-b border-notice/40 bg-notice-wash px-4 py-2.5 text-center text-sm sm:px-6">
          {online ? m.noServer(since) : m.noNetwork(since)} {keeps ? m.kept : m.unkept}{' '}
          {shownAt === null ? null : m.shown(momentText(shownAt))}
        </p>
      ) : null}
    </div>
  )
}

/** Of when the page at this address is, where this device had kept it; else null. */
function shownOn(pathname: string, { shown }: Connection): string | null {
  const about = [...shown.keys()].find((id) => id !== '' && pathname.split('/').includes(id))
  return shown.get(about ?? (pathname === '/' ? '' : 'none')) ?? null
}
