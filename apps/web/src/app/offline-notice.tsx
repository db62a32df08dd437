import { useSyncExternalStore } from 'react'
import { deviceKeeps, subscribeKeeping } from '#lib/device/device-keeping.ts'
import { useMessages } from '#messages/use-messages.ts'

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Says that the network is gone, that writing goes on, and whether this device keeps what is written. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const keeps = useSyncExternalStore(subscribeKeeping, deviceKeeps)
  const app = useMessages('app')
  return (
    <div role="status">
      {online ? null : (
        <p className="border-b border-notice/40 bg-notice-wash px-4 py-2.5 text-center text-sm sm:px-6">
          {keeps ? app.offline : app.offlineUnkept}
        </p>
      )}
    </div>
  )
}
