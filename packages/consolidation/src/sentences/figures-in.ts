import { isFigure, wordsOf } from '@thidua/draft/sentences/words'
import { codePoints } from '@thidua/letter/markup/code-points'
import { readDate } from '@thidua/schema/text/read-date'
import { readNumber } from '@thidua/schema/text/read-number'
import type { TextRange } from './sentences-of.ts'

/** A number, a date or a document's number in a text. */
export interface WrittenFigure extends TextRange {
  readonly text: string
  /** The same for the same figure however it is written: `05` and `5`, `1.250` and `1 250`, `07/8/2026` and `7/8/2026`. */
  readonly value: string
}

/** The figures of a text in its order, dates and parts of documents' numbers among them. */
export function figuresIn(text: string): WrittenFigure[] {
  const points = codePoints(text)
  return wordsOf(text)
    .filter(isFigure)
    .map((word) => ({
      text: word.text,
      value: canonical(word.text),
      start: points.before(word.from),
      end: points.before(word.to),
    }))
}

function canonical(figure: string): string {
  const number = readNumber(figure)
  return number === undefined ? (readDate(figure) ?? figure.toLowerCase()) : String(number)
}
