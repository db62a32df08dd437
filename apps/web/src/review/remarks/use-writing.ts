import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftRemark, Quote } from '#acts/draft-remark.ts'

/** What the form is about: what was chosen in the letter, or a remark written before. */
export type Writing =
  | { readonly kind: 'new'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'edit'; readonly remark: DraftRemark }

/**
 * The remark being written. On a narrow window its form stands below the letter: afterwards the reader is
 * brought back to the passage they left for it.
 */
export function useWriting(): [writing: Writing | null, write: (next: Writing | null) => void] {
  const [writing, setWriting] = useState<Writing | null>(null)
  const leftAt = useRef<number | null>(null)
  const write = useCallback((next: Writing | null) => {
    if (next && matchMedia('(width < 64rem)').matches) leftAt.current ??= scrollY
    setWriting(next)
  }, [])
  useEffect(() => {
    if (writing || leftAt.current === null) return
    scrollTo({ top: leftAt.current })
    leftAt.current = null
  }, [writing])
  return [writing, write]
}
