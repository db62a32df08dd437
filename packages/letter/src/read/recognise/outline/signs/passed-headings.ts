import type { Meaning } from '@thidua/schema/outline/meanings'
import { bulletPattern } from '../../../../sentences/bullet-pattern.ts'
import { foldedWords } from '../../../../sentences/fold.ts'
import { type Numbering, readNumbering } from '../../../../sentences/numbering.ts'
import type { Line } from '../line.ts'
import { numberedSense, senseOf } from '../meanings.ts'
import { isNone } from '../none-answer.ts'
import type { Chunk } from '../outline-state.ts'
import { maxWords } from '../walk/limits.ts'

/** Letters of a line that can be a heading. */
const longestLine = 160

/** A line's words before their colon, where it reads as headings do: no mark of a sentence or a list ends it, and at most "Không có" follows. */
function headingOf({ kind, text }: Line): string | null {
  if (kind !== 'text' || text.length > longestLine) return null
  const [words = '', ...answer] = text.split(':')
  const said = answer.join(':').trim()
  if (said !== '' && !isNone(said)) return null
  return said === '' && /[;,.]$/u.test(text) ? null : words
}

/** Whether a line short as a heading says what an item's heading says, in few words or many. */
export function means({ kind, text }: Line, item: Meaning): boolean {
  if (kind !== 'text' || text.length > longestLine || /[;,.]$/u.test(text)) return false
  const { rest } = readNumbering(text.replace(bulletPattern, ''))
  const [words = ''] = rest.split(':')
  return senseOf(words, [item]) !== null || numberedSense(words, item) !== null
}

/** Whether a heading that the outline does not know stands as chapters do. */
export const looksLikeChapter = ({ numbering, heads: [first] }: Chunk): boolean =>
  readNumbering(`${numbering} A`).kind === 'chapter' || (first?.kind === 'text' && first.caps)

/** Whether a line in a part is a title in capitals, as a chapter has. */
export function isTitle(line: Line): boolean {
  const words = foldedWords(headingOf(line) ?? '').length
  return line.kind === 'text' && line.caps && words > 1 && words <= maxWords.plainChapter
}

/**
 * Whether a part holds a numbered line that may head the item after it: the number that follows the part's own, or one that
 * stands alone, without the one before or after it, so that it is of no list: `2.` again, `4.` after `2.`, `b)` after `1.`
 */
export function hasStrayNumber(lines: readonly Line[], own: Numbering): boolean {
  if (own.kind === 'none') return false
  const numbers = lines.map((line) => (line.kind === 'text' ? readNumbering(line.text) : null))
  const known = new Set(numbers.map((number) => number && nameOf(number, 0)))
  return numbers.some((number, at) => {
    if (number === null || number.kind === 'none') return false
    if (nameOf(own, 1) === nameOf(number, 0)) return true
    if (lines[at] === undefined || headingOf(lines[at]) === null || foldedWords(number.rest).length > maxWords.unknown)
      return false
    const isAgain = number.style === own.style && number.typed === own.typed
    const isFirst = number.value.at(-1) === 1 && !isAgain && number.kind !== 'chapter'
    return !isFirst && !known.has(nameOf(number, -1)) && !known.has(nameOf(number, 1))
  })
}

/** The number that comes so many after a number of its kind, as a key. */
const nameOf = ({ style, value }: Numbering, after: number): string =>
  `${style} ${value.length} ${(value.at(-1) ?? 0) + after}`
