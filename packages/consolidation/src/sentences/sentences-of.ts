import { splitSentences } from '@thidua/draft/sentences/split-sentences'
import { codePoints } from '@thidua/letter/markup/code-points'
import { labelPattern } from '@thidua/letter/markup/markup-blocks'

/** A stretch of an answer's text in code points: `start` its first character, `end` behind its last. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A sentence where it stands in an answer. */
export interface PlacedSentence extends TextRange {
  readonly text: string
  /** The line it is on, counted from 0 over lines that say something. */
  readonly paragraph: number
  /** `item` opens with the dash or the number of a list, `row` is a line of a table: its cells are no sentences. */
  readonly kind: 'prose' | 'item' | 'row'
}

/** The dash or the number of a list's item; it is layout, so it stands before its sentence and not in it. */
const lead = new RegExp(String.raw`^(?:[-–—−•·▪●■◦○►➢✓*+]|${labelPattern})\s+(?=\S)`, 'u')
const lineEnds = /[\n\r\v\f\u2028\u2029]/u

/**
 * The sentences of an answer, in its order. They never overlap; what stands between two of them is white space and the
 * dashes and numbers of lists, so that ranges and gaps joined are the text. Takes time by the text's length.
 */
export function sentencesOf(text: string): PlacedSentence[] {
  const points = codePoints(text)
  let paragraph = -1
  let done = 0
  return splitSentences(text).flatMap((sentence): PlacedSentence[] => {
    const opensLine = paragraph < 0 || lineEnds.test(text.slice(done, sentence.from))
    if (opensLine) paragraph++
    done = sentence.to
    const whole = text.slice(sentence.from, sentence.to)
    const skipped = opensLine ? (lead.exec(whole)?.[0].length ?? 0) : 0
    const kind = whole.startsWith('|') ? 'row' : skipped > 0 ? 'item' : 'prose'
    const from = sentence.from + skipped
    const range = { start: points.before(from), end: points.before(sentence.to) }
    return [{ ...range, text: text.slice(from, sentence.to), paragraph, kind }]
  })
}
