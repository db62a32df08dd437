import { useEffect, useRef } from 'react'

/**
 * For a button that goes away when it is pressed: focus goes to what takes its place, as soon as that is
 * there. Without it a keyboard would start again at the top of the page.
 */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const next = wanted.current === null ? null : document.getElementById(wanted.current)
    if (!next) return
    wanted.current = null
    next.focus()
  })
  return (id) => {
    wanted.current = id
  }
}
