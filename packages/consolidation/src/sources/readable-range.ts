import { codePoints } from '@thidua/letter/markup/code-points'
import { labelPattern } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { firstFrom, sourceOffsets } from '@thidua/letter/markup/source-offsets'
import type { TextRange } from '../sentences/sentences-of.ts'

const lineEnd = /[\n\r\v\f\u2028\u2029]/u
/** The dash or number before an item of a list. */
const lead = new RegExp(String.raw`^\s*(?:[-+]|${labelPattern})\s+(?=\S)`, 'u')
/** Marks that a range is grown over, on either side, before it is grown to whole lines. */
const maxMarks = 3

/**
 * The range of a narrative that a person means who selected `range` of it, in code points: the same where its markup
 * reads by itself as it does in the whole. Else it takes in what it cuts: an escape, the rest of what is bold or italic,
 * the rest of a table's row. A list's dash is not of one line's words; of several lines each keeps its own. A range never
 * loses a word.
 */
export function readableRange(markup: string, { start, end }: TextRange): TextRange {
  const points = codePoints(markup)
  const reads = readerOf(markup)
  const [from, to] = [points.unitAt(start), points.unitAt(end)]
  const grown = candidates(markup, from, to).find(([a, b]) => reads(a, b)) ?? wholeLines(markup, from, to)
  const [a, b] = withoutLoneLead(markup, grown)
  return { start: points.before(a), end: points.before(b) }
}

/** Whether a stretch, in units, reads by itself as it is shown in the whole. */
function readerOf(markup: string): (from: number, to: number) => boolean {
  const shown = plainText(parseMarkup(markup))
  const offsets = sourceOffsets(markup, shown) ?? new Int32Array()
  return (from, to) =>
    oneLine(plainText(parseMarkup(markup.slice(from, to)))) ===
    oneLine(shown.slice(firstFrom(offsets, from), firstFrom(offsets, to)))
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The stretch itself and those grown over marks beside it on its lines, the least grown first. */
function candidates(markup: string, from: number, to: number): [number, number][] {
  const [first, last] = wholeLines(markup, from, to)
  const starts = [from]
  for (let at = from; at > first && starts.length <= maxMarks; at--)
    if (isMark(markup[at - 1]) && !(at - 1 > first && isMark(markup[at - 2]))) starts.push(at - 1)
  const ends = [to]
  for (let at = to; at < last && ends.length <= maxMarks; at++)
    if (isMark(markup[at]) && !isMark(markup[at + 1])) ends.push(at + 1)
  return starts.flatMap((a) => ends.map((b): [number, number] => [a, b])).sort(([a, b], [c, d]) => b - a - (d - c))
}

const isMark = (character: string | undefined): boolean => character === '*' || character === '\\'

function wholeLines(markup: string, from: number, to: number): [number, number] {
  let [first, last] = [from, to]
  while (first > 0 && !lineEnd.test(markup.charAt(first - 1))) first--
  while (last < markup.length && !lineEnd.test(markup.charAt(last))) last++
  return [first, last]
}

function withoutLoneLead(markup: string, [from, to]: [number, number]): [number, number] {
  const [first] = wholeLines(markup, from, from)
  const dash = lead.exec(markup.slice(first, to))?.[0].length ?? 0
  if (dash === 0 || from > first + dash) return [from, to]
  return [lineEnd.test(markup.slice(from, to).trim()) ? first : first + dash, to]
}
