import type { TextRange } from '@thidua/consolidation/sentences/sentences-of'
import { type RefObject, useEffect } from 'react'
import { pageRange } from '#answers/shown-text.ts'
import { type Mark, markWords } from './mark-words.ts'
import { textOf } from './said-texts.ts'

/** Marks ranges, in code points, of the text that an element shows. */
export function useMarks(element: RefObject<Element | null>, mark: Mark, ranges: readonly TextRange[]): void {
  useEffect(() => {
    const shown = ranges.length > 0 && element.current ? textOf(element.current)?.shown() : null
    if (!shown) return
    return markWords(
      mark,
      ranges.flatMap((range) => pageRange(shown, range) ?? []),
    )
  }, [element, mark, ranges])
}
