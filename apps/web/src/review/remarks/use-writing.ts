import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftRemark, Quote, RemarkLevel } from '#acts/draft-remark.ts'
import { useDeviceNote } from '#lib/device/device-notes.ts'
import { useViewer } from '#lib/viewer.ts'

/** What the form is about: what was chosen in the letter, or a remark written before; and what was typed in it. */
export type Writing = (
  | { readonly kind: 'new'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'edit'; readonly remark: DraftRemark }
) & { readonly typed?: { readonly text: string; readonly level: RemarkLevel } }

export interface RemarkWriting {
  readonly writing: Writing | null
  readonly write: (next: Writing | null) => void
  /** Keeps on this device what is in the form. */
  readonly typed: (text: string, level: RemarkLevel) => void
  /** What an earlier page of this device left half written; null while the form is open. */
  readonly leftOver: Writing | null
  readonly forget: () => void
}

/**
 * The remark being written on a submission. What is typed is on this device from the first key on. On a narrow window the
 * form stands below the letter: afterwards the reader is brought back to the passage they left for it.
 */
export function useWriting(submissionId: string): RemarkWriting {
  const viewer = useViewer()
  const [writing, setWriting] = useState<Writing | null>(null)
  const [kept, keep] = useDeviceNote<Writing>(`${viewer.id} writing ${submissionId}`)
  const leftAt = useRef<number | null>(null)
  const write = useCallback(
    (next: Writing | null) => {
      if (next && matchMedia('(width < 64rem)').matches) leftAt.current ??= scrollY
      if (!next) keep(null)
      setWriting(next)
    },
    [keep],
  )
  const typed = useCallback(
    (text: string, level: RemarkLevel) => {
      if (writing) keep({ ...writing, typed: { text, level } })
    },
    [writing, keep],
  )
  useEffect(() => {
    if (writing || leftAt.current === null) return
    scrollTo({ top: leftAt.current })
    leftAt.current = null
  }, [writing])
  return {
    writing,
    write,
    typed,
    leftOver: writing ? null : (kept ?? null),
    forget: useCallback(() => keep(null), [keep]),
  }
}
