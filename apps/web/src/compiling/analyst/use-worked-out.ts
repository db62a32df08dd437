import { useEffect, useState } from 'react'

/**
 * What `work` gives, worked out beside the page: one at a time, the newest wish next, so that quick changes never pile
 * up. Null until the first is there; then the last one that was finished.
 */
export function useWorkedOut<Result>(work: () => Promise<Result>): Result | null {
  const [result, setResult] = useState<Result | null>(null)
  const [running] = useState<{ wish: (() => Promise<Result>) | null; busy: boolean }>(() => ({
    wish: null,
    busy: false,
  }))
  useEffect(() => {
    running.wish = work
    if (running.busy) return
    running.busy = true
    void (async () => {
      while (running.wish !== null) {
        const next = running.wish
        running.wish = null
        setResult(await next())
      }
      running.busy = false
    })()
  }, [work, running])
  return result
}
