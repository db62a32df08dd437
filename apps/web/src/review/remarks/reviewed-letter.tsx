import type { Answers } from '@thidua/schema/outline/paths'
import { MessageSquarePlus } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Quote } from '#acts/draft-remark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { pagePlace } from './page-place.ts'
import { quotesOfRange } from './quotes-of-range.ts'
import type { ShowSight, Sight } from './show-in-letter.tsx'
import './reviewed-letter.css'

export interface LetterHandle {
  /** Brings what a remark is about into sight and selects it. */
  readonly show: ShowSight
}

interface ReviewedLetterProps {
  readonly ref: Ref<LetterHandle>
  readonly children: ReactNode
  /** What the letter is composed from. */
  readonly answers: Answers
  /** Where remarks stand, which are marked. */
  readonly marked: readonly Sight[]
  /** Called with what was chosen for a remark; null when none may be written. */
  readonly onQuotes: ((quotes: readonly Quote[]) => void) | null
}

interface Selected {
  readonly quotes: readonly Quote[]
  /** Where the selection ends, in pixels from the frame's corner. */
  readonly left: number
  readonly top: number
}

/** The letter, in which words can be chosen for a remark and those remarked on are marked. */
export function ReviewedLetter({ ref, children, answers, marked, onQuotes }: ReviewedLetterProps) {
  const m = useMessages('review').remarks
  const frame = useRef<HTMLDivElement>(null)
  const letter = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Selected | null>(null)

  // With what is drawn, and for what was selected before this listened: a quick hand selects as soon as it sees the words.
  useLayoutEffect(() => {
    if (!onQuotes) return
    const look = () => setSelected(selectedIn(letter.current, frame.current, answers))
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [onQuotes, answers])

  useEffect(() => {
    // Older browsers have no registry of highlights: there the list beside the letter has to do.
    if (!letter.current || !('highlights' in CSS)) return
    const highlight = new Highlight()
    for (const sight of marked) {
      const range = pagePlace(letter.current, answers, sight)
      if (range) highlight.add(range)
    }
    CSS.highlights.set('remark', highlight)
    return () => void CSS.highlights.delete('remark')
  }, [marked, answers])

  useImperativeHandle(ref, () => ({
    show: (sight) => {
      const range = letter.current && pagePlace(letter.current, answers, sight)
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
    if (!selected || !onQuotes) return
    onQuotes(selected.quotes)
    getSelection()?.removeAllRanges()
  }
  useKeys({ c: take })
  return (
    <div ref={frame} className="relative">
      <div ref={letter}>{children}</div>
      {selected && onQuotes ? (
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
const halfButtonPixels = 145

function selectedIn(letter: HTMLElement | null, frame: HTMLElement | null, answers: Answers): Selected | null {
  const selection = getSelection()
  if (!letter || !frame || !selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const quotes = quotesOfRange(range, letter, answers)
  if (quotes.length === 0) return null
  const [words, around] = [range.getBoundingClientRect(), frame.getBoundingClientRect()]
  const middle = words.left + words.width / 2 - around.left
  return {
    quotes,
    left: Math.min(Math.max(middle, halfButtonPixels), around.width - halfButtonPixels),
    top: words.bottom - around.top + 8,
  }
}
