import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * When a piece was dealt with and its button went with it, focus goes to the next confirmation behind
 * it, else to the line that says what is left: Enter, Enter, Enter places a whole letter.
 */
export function useFocusNext(left: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(left)
  /** How many confirmations stood before the one that had focus last. */
  const position = useRef(0)

  // With what is drawn, both: the next Enter is meant for the next piece.
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest('article, fieldset') : null
      const next = [...(list.current?.querySelectorAll('[data-next]') ?? [])]
      const index = next.findIndex((button) => card?.contains(button))
      if (index >= 0) position.current = index
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])

  useLayoutEffect(() => {
    const fewer = left < before.current
    before.current = left
    if (!fewer || list.current?.contains(document.activeElement)) return
    const next = [...(list.current?.querySelectorAll<HTMLElement>('[data-next]') ?? [])]
    const target =
      next[Math.min(position.current, next.length - 1)] ?? list.current?.querySelector<HTMLElement>('[data-status]')
    target?.focus()
  }, [left])
  return list
}
