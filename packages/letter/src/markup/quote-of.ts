import { type CodePoints, codePoints } from './code-points.ts'
import { parseMarkup } from './parse-markup.ts'
import { plainText } from './plain-text.ts'
import { firstFrom, sourceOffsets } from './source-offsets.ts'

/** A range of a text in code points, `end` not in it. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** In UTF-16 units: long enough to be recognised, short enough to be read in a list. */
const longestQuote = 600

/** A narrative read once, to quote many ranges of it. */
export interface Quotable {
  readonly points: CodePoints
  /** The words of a range as they read in print: on one line, without marks, a long one cut. */
  readonly quote: (range: TextRange) => string
}

export function quotable(markup: string): Quotable {
  const shown = plainText(parseMarkup(markup))
  const offsets = sourceOffsets(markup, shown) ?? new Int32Array()
  const points = codePoints(markup)
  const quote = ({ start, end }: TextRange): string => {
    const from = firstFrom(offsets, points.unitAt(start))
    const words = shown.slice(from, firstFrom(offsets, points.unitAt(end)))
    // What is cut off is not looked at: a range may be all of a long text.
    const line = words
      .slice(0, 2 * longestQuote)
      .replace(/\s+/gu, ' ')
      .trim()
    return line.length > longestQuote ? `${line.slice(0, longestQuote).toWellFormed().trimEnd()}…` : line
  }
  return { points, quote }
}
