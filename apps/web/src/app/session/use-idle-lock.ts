import { useEffect } from 'react'
import { installation } from '#lib/session/installation.ts'

/** Locks the page after the time that the operator has set, where one is set. */
export function useIdleLock(): void {
  useEffect(() => {
    let stop = () => {}
    let left = false
    const follow = async () => {
      const { idleLockMinutes = 0 } = await installation()
      if (idleLockMinutes === 0 || left) return
      const { followIdleness } = await import('./idle-lock.ts')
      if (!left) stop = followIdleness(idleLockMinutes * 60_000)
    }
    void follow().catch(() => undefined)
    return () => {
      left = true
      stop()
    }
  }, [])
}
