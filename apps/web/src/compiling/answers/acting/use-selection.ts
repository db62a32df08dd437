import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { PointedWords } from '../../model/compiling.ts'
import { selectedWords } from '../choosing/selected-words.ts'

/** What is selected in the answers. */
export interface AnswerSelection {
  /** Whether anything is, so that the acts say what they are about. */
  readonly any: boolean
  /** Keeps what is selected while a button is pressed: a finger takes the selection away before the press is over. */
  readonly keep: () => void
  /** The words that are selected, or were when the press began. */
  readonly words: () => PointedWords[]
  readonly clear: () => void
}

/** Follows the selection below an element. */
export function useSelection(root: RefObject<Element | null>): AnswerSelection {
  const [any, setAny] = useState(false)
  const kept = useRef<Range | null>(null)
  // With what is drawn: words are selected as soon as they are seen.
  useLayoutEffect(() => {
    const look = () => setAny(rangeIn(root.current) !== null)
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  return {
    any,
    keep: () => {
      kept.current = rangeIn(root.current)
    },
    words: () => {
      const range = rangeIn(root.current) ?? kept.current
      kept.current = null
      return range && root.current ? selectedWords(range, root.current) : []
    },
    clear: () => getSelection()?.removeAllRanges(),
  }
}

function rangeIn(root: Element | null): Range | null {
  const selection = getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  return range && !range.collapsed && root && range.intersectsNode(root) && range.toString().trim() !== ''
    ? range.cloneRange()
    : null
}
