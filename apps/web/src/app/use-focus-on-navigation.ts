import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** After a change of page, focus goes to the main part: a screen reader reads on from the new page. */
export function useFocusOnNavigation(): void {
  const { pathname, search } = useLocation()
  const address = pathname + search
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    // A page that moved focus itself (a link to one field) keeps it, and what is still there keeps it too.
    const main = document.getElementById('main')
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [address])
}
