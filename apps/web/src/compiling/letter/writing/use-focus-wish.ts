import { useLayoutEffect, useRef } from 'react'

/** Where the caret goes as soon as it is there: a paragraph, and a place in its text. */
interface Wish {
  readonly pid: string
  readonly at: number
}

export const fieldId = (pid: string): string => `doan-${pid}`

/**
 * Acts make and remove paragraphs: the caret goes where the person would look for it. The function given asks for
 * it; `isThere`: at once, as nothing has to be drawn first.
 */
export function useFocusWish(): (pid: string, at: number, isThere?: boolean) => void {
  const wish = useRef<Wish | null>(null)
  const grant = () => {
    const { current } = wish
    const element = current && document.getElementById(fieldId(current.pid))
    if (!current || !element) return
    wish.current = null
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(current.at, current.at)
  }
  // At every drawing: the paragraph may be made by this one or by the next. With it, not after it: the next key is meant
  // for the new paragraph.
  useLayoutEffect(grant)
  return (pid, at, isThere = false) => {
    wish.current = { pid, at }
    if (isThere) grant()
  }
}
