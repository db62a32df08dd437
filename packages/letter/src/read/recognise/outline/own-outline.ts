import { readNumbering, type Style } from '../../../sentences/numbering.ts'
import type { Line, TextLine } from './line.ts'
import type { Chunk } from './outline-state.ts'

/** Letters of a heading at most. */
const longest = 250

const numberingOf = (line: Line) => (line.kind === 'text' ? readNumbering(line.text) : null)

/** Whether a line looks like a heading by its number or its capitals, whatever it means. */
function isHeading(line: Line): line is TextLine {
  if (line.kind !== 'text' || line.text.length > longest) return false
  const { kind } = readNumbering(line.text)
  return kind === 'chapter' || kind === 'item' || (line.caps && /\p{L}{2}/u.test(line.text))
}

/** Index of the first line after the opening of a letter that does not follow the outline: the sentence that ends "như sau:", else its first heading. */
export function ownBodyStart(lines: readonly Line[]): number {
  const said = lines.findIndex(
    ({ kind, text }) => kind === 'text' && /(?:như sau|sau đây)\s*[:.]?$/iu.test(text.trim()),
  )
  const heading = lines.findIndex(isHeading)
  if (said >= 0 && (heading < 0 || said < heading)) return said + 1
  return heading < 0 ? lines.length : heading
}

/**
 * A body that does not follow the outline, in pieces under its own headings: those of the highest level that it has.
 * Every line ends in exactly one piece, none has a place.
 */
export function ownOutline(lines: readonly Line[]): Chunk[] {
  const top = topStyle(lines)
  const chunks: Chunk[] = []
  for (const line of lines) {
    const numbering = numberingOf(line)
    const opens =
      isHeading(line) && (top === 'none' ? line.caps : numbering?.style === top && numbering.value.length === 1)
    if (opens) chunks.push({ place: null, heading: line.text, numbering: '', heads: [line], lines: [] })
    else if (chunks.length === 0) chunks.push({ place: null, heading: '', numbering: '', heads: [], lines: [line] })
    else chunks.at(-1)?.lines.push(line)
  }
  return chunks
}

const order: readonly Style[] = ['part', 'capital', 'roman', 'arabic']

/** The highest numerals that head at least two pieces; `none` where only capitals do. */
function topStyle(lines: readonly Line[]): Style {
  const count = (style: Style) => lines.filter((line) => isHeading(line) && numberingOf(line)?.style === style).length
  return order.find((style) => count(style) >= 2) ?? order.find((style) => count(style) >= 1) ?? 'none'
}
