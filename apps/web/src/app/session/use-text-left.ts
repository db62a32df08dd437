import { type RefObject, useLayoutEffect, useRef } from 'react'

const writable = '[contenteditable="true"], textarea, select, input'

/** The line before the one that is being written stays in sight too. */
const lineAbovePx = 40

/** Whether somebody is writing just now: then nothing may take the focus away. */
export const isWriting = (): boolean => document.activeElement?.matches(writable) ?? false

/** Moves the page so far that the place where somebody writes is not under `panel`, which has come over the page. */
export function showCaretBelow(panel: HTMLElement | null): void {
  const selection = getSelection()
  const text = document.activeElement
  if (!panel || !text) return
  const inEditor = selection !== null && selection.rangeCount > 0 && text.contains(selection.anchorNode)
  const caret = (inEditor ? selection.getRangeAt(0) : text).getBoundingClientRect()
  const cover = panel.getBoundingClientRect()
  if (caret.bottom > cover.top && caret.top < cover.bottom) scrollBy({ top: caret.top - cover.bottom - lineAbovePx })
}

/**
 * Remembers what had the focus before it went into `panel`, and gives the way back there. The way back says false
 * when that is gone from the page.
 */
export function useTextLeft(panel: RefObject<HTMLElement | null>): () => boolean {
  const left = useRef<Element | null>(null)
  // With what is drawn: whoever goes on at once has left a text, too.
  useLayoutEffect(() => {
    left.current = document.activeElement
    const remember = ({ target, relatedTarget }: FocusEvent) => {
      const [from, to] = [target as Node, relatedTarget as Node | null]
      if (panel.current?.contains(to) && !panel.current.contains(from)) left.current = from as Element
    }
    document.addEventListener('focusout', remember)
    return () => document.removeEventListener('focusout', remember)
  }, [panel])
  return () => {
    const text = left.current
    if (!(text instanceof HTMLElement) || !text.isConnected || text === document.body) return false
    text.focus({ preventScroll: true })
    return document.activeElement === text
  }
}
