import type { Run } from '../../../../markup/markup-blocks.ts'
import { paragraph, textOf } from '../../../../model/source-block.ts'
import { isBroken } from '../../../source/broken-word.ts'
import type { Zone } from '../../columns.ts'
import type { Segment } from '../../visual-line.ts'
import type { PdfLine } from '../pdf-line.ts'

interface Column {
  readonly from: number
  readonly to: number
}

/** Lines of one row stand at most this many times the letters' size apart. */
const rowGap = 1.35

/**
 * A table without tags: lines whose cells stand in the columns of the first, three or more. A line without
 * a first cell goes on in the row above; a paragraph that runs over two columns ends the table.
 */
export function alignedTable(lines: readonly PdfLine[]): Zone | null {
  const [first] = lines
  if (!first || first.block !== null || first.cells.length < 3) return null
  let columns: readonly Column[] = first.cells
  const rows: Segment[][][] = [first.cells.map((cell) => [cell])]
  let full = 1
  let end = 1
  for (let line = lines[end]; line && line.page === first.page; line = lines[++end]) {
    const places = placesOf(line, columns)
    const near = (lines[end - 1]?.y ?? 0) - line.y <= line.size * rowGap
    if (!places || (line.cells.length === 1 && !near)) break
    const row = places[0] === 0 ? columns.map((): Segment[] => []) : rows.at(-1)
    if (places[0] === 0 && row) rows.push(row)
    for (const [index, cell] of line.cells.entries()) row?.[places[index] ?? 0]?.push(cell)
    columns = columns.map((column, index) => widen(column, line.cells[places.indexOf(index)]))
    if (line.cells.length >= 3) full++
  }
  if (full < 2) return null
  const cellOf = (segments: readonly Segment[]) => (segments.length === 0 ? [] : [paragraph(segments.flatMap(joined))])
  return { end, blocks: [{ kind: 'table', rows: rows.map((row) => row.map(cellOf)) }] }
}

/** The runs of a cell's line, with the blank that the line's end stood for. */
const joined = ({ runs }: Segment, index: number, segments: readonly Segment[]): Run[] => {
  const before = segments[index - 1]
  const blank = before && !isBroken(textOf(before.runs), textOf(runs))
  return [...(blank ? [{ text: ' ' }] : []), ...runs]
}

/** The column of each cell of a line, rising; null when one cell has none of its own. */
function placesOf(line: PdfLine, columns: readonly Column[]): number[] | null {
  const places = line.cells.map((cell) => {
    const over = columns.flatMap(({ from, to }, index) => (cell.from < to && cell.to > from ? [index] : []))
    if (over.length > 0) return over.length === 1 ? (over[0] ?? -1) : -1
    return columns.findIndex(
      (_, index) => cell.from > (columns[index - 1]?.to ?? 0) && cell.to < (columns[index + 1]?.from ?? Infinity),
    )
  })
  const rising = places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
  return rising ? places : null
}

const widen = (column: Column, cell: Segment | undefined): Column =>
  cell ? { from: Math.min(column.from, cell.from), to: Math.max(column.to, cell.to) } : column
