import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type SourceBlock, type SourceTable, textOf } from '../../../model/source-block.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { isCaps } from '../../../sentences/is-caps.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { isSignatureLine } from '../../../sentences/signing/signature-line.ts'
import { isBroken } from '../../source/broken-word.ts'
import { dashGoesOn } from '../../source/dash-goes-on.ts'
import { unrollFrames } from '../../source/unroll-frames.ts'
import { columnZone } from '../columns.ts'
import type { PdfItem } from './items/pdf-item.ts'
import { lineText, type PdfLine } from './pdf-line.ts'
import { alignedTable } from './tables/aligned-table.ts'
import { cellTable } from './tables/cell-table.ts'

/** Lines of the longest table or letterhead that only its columns show: more than two pages of small print. */
const longestZone = 200

/** Printed lines as paragraphs and tables: columns read one after the other, wrapped lines joined. */
export function pdfParagraphs(lines: readonly PdfLine[], items: readonly PdfItem[]): SourceBlock[] {
  const frames = new Map([...Map.groupBy(lines, ({ width }) => width)].map(([width, own]) => [width, frameOf(own)]))
  const blocks: SourceBlock[] = []
  for (let index = 0; index < lines.length; ) {
    const first = lines[index] as PdfLine
    if (first.table !== null) {
      const table = cellTable(first.table, items)
      const whole = lines[index - 1]?.page === first.page ? null : overPage(blocks.at(-1), table, isTagged(first.table))
      if (whole) blocks[blocks.length - 1] = whole
      else blocks.push(...unrollFrames(table.rows))
      while (lines[index]?.table === first.table) index++
      continue
    }
    const ahead = lines.slice(index, index + longestZone)
    const until = ahead.findIndex(({ table }) => table !== null)
    const reach = until < 0 ? ahead : ahead.slice(0, until)
    const zone = alignedTable(reach) ?? columnZone(reach, 0)
    if (zone) {
      const [table, ...more] = zone.blocks
      const whole = lines[index - 1]?.page === first.page ? null : overPage(blocks.at(-1), table, false)
      if (whole) blocks.splice(-1, 1, whole, ...more)
      else blocks.push(...zone.blocks)
      index += zone.end
      continue
    }
    const frame = frames.get(first.width) as Frame
    const runs = [...runsOf(first)]
    let last = first
    index++
    for (let next = lines[index]; next && goesOn(last, next, frame); next = lines[index]) {
      const broken = isBroken(textOf(runs), lineText(next))
      runs.push({ text: broken ? '' : ' ' }, ...runsOf(next))
      last = next
      index++
    }
    blocks.push(paragraph(runs, { centred: isCentred(first, frame) }))
  }
  return blocks
}

const runsOf = (line: PdfLine): Run[] =>
  line.segments.flatMap(({ runs }, index) => [...(index > 0 ? [{ text: ' ' }] : []), ...runs])

/** The edges of running text: where lines begin at the left, and where the longest end. */
interface Frame {
  readonly left: number
  readonly right: number
  /** Usual distance of lines in a paragraph. */
  readonly leading: number
}

function frameOf(lines: readonly PdfLine[]): Frame {
  const starts = lines.map(fromOf).toSorted((a, b) => a - b)
  const ends = lines.map(toOf).toSorted((a, b) => a - b)
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next?.page === line.page && line.y - next.y > 1 ? [Math.round(line.y - next.y)] : []
  })
  return {
    // Not where most lines begin: in a letter of short paragraphs those are the indented first lines.
    left: starts[Math.floor(starts.length * 0.05)] ?? 0,
    right: ends[Math.floor(ends.length * 0.95)] ?? 0,
    leading: mode(gaps) ?? 18,
  }
}

function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

const fromOf = (line: PdfLine): number => line.segments[0]?.from ?? 0
const toOf = (line: PdfLine): number => line.segments.at(-1)?.to ?? 0

/** Whether the next line is more of the same paragraph. */
function goesOn(last: PdfLine, next: PdfLine, frame: Frame): boolean {
  const samePage = last.page === next.page
  if (next.table !== null || next.segments.length > 1 || last.segments.length > 1) return false
  if (samePage && last.block !== next.block) return false
  const text = lineText(next)
  // A post and the name under it, centred both.
  if (isSignatureLine(lineText(last)) && !isCaps(text)) return false
  const firstWord = text.split(/\s+/u)[0] ?? ''
  const wordWidth = ((toOf(next) - fromOf(next)) * firstWord.length) / Math.max(1, text.length)
  const hadRoom = toOf(last) + wordWidth + last.size * 0.5 < frame.right
  const tagged = samePage && last.block !== null
  if (hadRoom && !(tagged && !isCentred(last, frame) && !isCentred(next, frame) && !last.bold)) return false
  if (tagged) return true
  if (samePage && last.y - next.y > frame.leading * 1.3) return false
  // A heading and the text under it, or the text and the heading that begins the next page.
  const styleEnds = runsOf(last).at(-1)?.bold !== runsOf(next)[0]?.bold
  if (styleEnds && (last.bold || next.bold)) return false
  if (dashGoesOn(lineText(last), text, !hadRoom && fromOf(next) <= frame.left + 3)) return true
  if (bulletPattern.test(text) || (readNumbering(text).kind !== 'none' && fromOf(next) > frame.left + 3)) return false
  const indented = fromOf(next) > Math.min(frame.left, fromOf(last)) + 12
  // Nothing centred goes on over a page: there, a line that only looks so is a short paragraph of its own.
  return !indented || (samePage && isCentred(next, frame))
}

function isCentred(line: PdfLine, { left, right }: Frame): boolean {
  const [before, after] = [fromOf(line) - left, right - toOf(line)]
  return before > 20 && after > 20 && Math.abs(before - after) < 12
}

/** Tables by their tags; those that rules draw have names of their own. */
const isTagged = (name: string): boolean => /t\d+$/u.test(name)

/**
 * The table at the top of a page joined to the one before, if it is the rest of it: as wide, and without a bold header
 * of its own or with the same header again, which then stands once. Tags name a table's header once, so that the same
 * header again begins another table there.
 */
function overPage(
  before: SourceBlock | undefined,
  table: SourceBlock | undefined,
  tagged: boolean,
): SourceTable | null {
  if (before?.kind !== 'table' || table?.kind !== 'table') return null
  const [header = [], own = []] = [before.rows[0], table.rows[0]]
  if (header.length !== own.length) return null
  const repeats = !tagged && /\p{L}/u.test(rowText(own)) && rowText(header) === rowText(own)
  if (!repeats && own.flat().every(({ runs }) => runs.every((run) => run.bold))) return null
  return { kind: 'table', rows: [...before.rows, ...table.rows.slice(repeats ? 1 : 0)] }
}

const rowText = (row: SourceTable['rows'][number]): string =>
  row.map((cell) => cell.map(({ runs }) => textOf(runs)).join(' ')).join('\t')
