import { MessageSquarePlus } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Quote, RemarkLevel } from '#acts/draft-remark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useReviewKeys } from '../keys/use-review-keys.ts'
import { findRemark } from './find-remark.ts'
import { quoteOfRange } from './quote-of-range.ts'
import type { ShowRemark } from './show-in-letter.tsx'
import './reviewed-letter.css'

interface Marked {
  readonly path?: string | null
  readonly quote?: string | null
  readonly level: RemarkLevel
}

export interface LetterHandle {
  /** Brings what a remark is about into sight and selects it. */
  readonly show: ShowRemark
}

interface ReviewedLetterProps {
  readonly ref: Ref<LetterHandle>
  readonly children: ReactNode
  /** Remarks whose words are marked in the letter. */
  readonly marked: readonly Marked[]
  /** Called with the words chosen for a remark; null when none may be written. */
  readonly onQuote: ((quote: Quote) => void) | null
}

interface Selected {
  readonly quote: Quote
  /** Where the selection ends, in pixels from the frame's corner. */
  readonly left: number
  readonly top: number
}

/** The letter, in which words can be chosen for a remark and those remarked on are marked. */
export function ReviewedLetter({ ref, children, marked, onQuote }: ReviewedLetterProps) {
  const m = useMessages('review').remarks
  const frame = useRef<HTMLDivElement>(null)
  const letter = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Selected | null>(null)

  useEffect(() => {
    if (!onQuote) return
    const look = () => setSelected(selectedIn(letter.current, frame.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [onQuote])

  useEffect(() => {
    // Older browsers have no registry of highlights: there the list beside the letter has to do.
    if (!letter.current || !('highlights' in CSS)) return
    const highlight = new Highlight()
    for (const remark of marked) {
      const range = findRemark(letter.current, remark)
      if (range) highlight.add(range)
    }
    CSS.highlights.set('remark', highlight)
    return () => void CSS.highlights.delete('remark')
  }, [marked])

  useImperativeHandle(ref, () => ({
    show: (remark) => {
      const range = letter.current && findRemark(letter.current, remark)
      if (!range) return
      const { startContainer: start } = range
      const first = start instanceof Element ? start : start.parentElement
      first?.scrollIntoView({ block: 'center' })
      const selection = getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
    },
  }))

  const take = () => {
    if (!selected || !onQuote) return
    onQuote(selected.quote)
    getSelection()?.removeAllRanges()
  }
  useReviewKeys({ c: take })
  return (
    <div ref={frame} className="relative">
      <div ref={letter}>{children}</div>
      {selected && onQuote ? (
        <div
          className="absolute z-10 w-max -translate-x-1/2 print:hidden"
          style={{ left: selected.left, top: selected.top }}
        >
          <Button
            className="shadow-float"
            icon={<MessageSquarePlus aria-hidden className="size-5" />}
            // The press must not take the selection away before the click has read it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={take}
          >
            {m.addHere}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Half the width of the button under a selection, which is to stay within the letter. */
const halfButton = 145

function selectedIn(letter: HTMLElement | null, frame: HTMLElement | null): Selected | null {
  const selection = getSelection()
  if (!letter || !frame || !selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const quote = quoteOfRange(range, letter)
  if (!quote) return null
  const [words, around] = [range.getBoundingClientRect(), frame.getBoundingClientRect()]
  const middle = words.left + words.width / 2 - around.left
  return {
    quote,
    left: Math.min(Math.max(middle, halfButton), around.width - halfButton),
    top: words.bottom - around.top + 8,
  }
}
