import { startTransition, useEffect, useState } from 'react'

/**
 * How many of a long list's rows are made by now: the first `step` at once, then as many again whenever the page has
 * nothing else to do, until all are there. Nobody waits for rows far below, and finding in the page finds them all.
 */
export function useGrowing(total: number, step = 20): number {
  const [made, setMade] = useState(step)
  useEffect(() => {
    if (made >= total) return
    const timer = setTimeout(() => startTransition(() => setMade((before) => before + step)))
    return () => clearTimeout(timer)
  }, [made, total, step])
  return Math.min(made, total)
}
