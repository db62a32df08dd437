import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** After a change of page, focus goes to the main part: a screen reader reads on from the new page. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // A page that moved focus itself (a link to one field) keeps it.
    const main = document.getElementById('main')
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [pathname])
}
