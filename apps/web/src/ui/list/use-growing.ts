import { startTransition, useEffect, useState } from 'react'

/**
 * How many of a long list's rows are made by now: the first `step` at once, then as many again whenever the page has
 * nothing else to do, until all are there. Nobody waits for rows far below, and finding in the page finds them all.
 */
export function useGrowing(total: number, step = 20): number {
  const [made, setMade] = useState(step)
  useEffect(() => {
    if (made === total || (made > total && made <= step)) return
    // A list that was cut short grows again from there when it is whole.
    if (made > total) return setMade(Math.max(total, step))
    const timer = setTimeout(() =>
      startTransition(() => setMade((before) => Math.max(Math.min(before + step, total), step))),
    )
    return () => clearTimeout(timer)
  }, [made, total, step])
  return Math.min(made, total)
}
