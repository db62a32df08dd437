import { useEffect, useEffectEvent } from 'react'

/** Prints the page once when it is `ready` to, and says so. */
export function usePrint(ready: boolean, onPrinted: () => void): void {
  const print = useEffectEvent(() => {
    window.print()
    onPrinted()
  })
  useEffect(() => {
    if (ready) print()
  }, [ready])
}
