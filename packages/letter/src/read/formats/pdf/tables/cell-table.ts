import type { Run } from '../../../../markup/markup-blocks.ts'
import { paragraph, type SourceParagraph, type SourceTable } from '../../../../model/source-block.ts'
import { isBroken } from '../../../source/broken-word.ts'
import { formal } from '../../columns.ts'
import type { PdfItem } from '../items/pdf-item.ts'

/** A table by the cells its texts stand in: a cell's tagged paragraphs, the lines of each joined. */
export function cellTable(name: string, items: readonly PdfItem[]): SourceTable {
  const rows: PdfItem[][][] = []
  for (const item of items) {
    if (item.cell?.table !== name) continue
    const row = rows[item.cell.row] ?? []
    rows[item.cell.row] = row
    row[item.cell.column] = [...(row[item.cell.column] ?? []), item]
  }
  // Rows that stand on another page have no items on this one.
  const filled = rows.filter((row) => row !== undefined)
  const width = Math.max(1, ...filled.map((row) => row.length))
  // A letterhead or signature is laid out line by line.
  const byLine = filled.some((row) => row.some((cell) => formal.test(cell.map(({ text }) => text).join(' '))))
  return {
    kind: 'table',
    rows: filled.map((row) => Array.from({ length: width }, (_, column) => cellParagraphs(row[column] ?? [], byLine))),
  }
}

function cellParagraphs(items: readonly PdfItem[], byLine: boolean): SourceParagraph[] {
  const paragraphs: Run[][] = []
  items.forEach((item, index) => {
    const before = items[index - 1]
    const newLine = before !== undefined && Math.abs(before.y - item.y) > 2
    if (!before || before.block !== item.block || (byLine && newLine)) paragraphs.push([])
    const open = paragraphs.at(-1) ?? []
    const gap = before !== undefined && item.from - before.to > item.size * 0.12
    const blank = open.length > 0 && (newLine ? !isBroken(before?.text ?? '', item.text) : gap)
    open.push({
      text: (blank ? ' ' : '') + item.text,
      ...(item.bold && { bold: true }),
      ...(item.italic && { italic: true }),
    })
  })
  return paragraphs.map((runs) => paragraph(runs)).filter(({ runs }) => runs.length > 0)
}
