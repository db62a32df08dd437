import type { ComponentProps, RefObject } from 'react'
import { LetterPreview } from '#answers/letter-preview.tsx'
import { ScrollToPlace } from './scroll-to-place.tsx'

interface LetterSheetProps extends Pick<ComponentProps<typeof LetterPreview>, 'report' | 'answers'> {
  readonly frame: RefObject<HTMLElement | null>
  /** The place of the outline that it is turned to; null for its beginning. */
  readonly place: string | null
}

/** The letter as it will print, in its frame on the check page. */
export const LetterSheet = ({ report, answers, frame, place }: LetterSheetProps) => (
  <>
    <LetterPreview report={report} answers={answers} status="draft" />
    <ScrollToPlace frame={frame} place={place} />
  </>
)
