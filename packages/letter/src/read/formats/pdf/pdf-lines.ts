import type { Run } from '../../../markup/markup-blocks.ts'
import { textOf } from '../../../model/source-block.ts'
import { fold } from '../../../sentences/fold.ts'
import { isSignatureLine } from '../../../sentences/signing/signature-line.ts'
import type { Segment } from '../visual-line.ts'
import type { PdfItem, PdfPage } from './items/pdf-item.ts'
import type { PdfLine } from './pdf-line.ts'
import { runningLines } from './running-lines.ts'

/** Gaps wider than this many times the letters' size part columns: in running text, in letterhead and foot. */
const bodyGap = 2.2
const formalGap = 0.7
/** Of cells in a table without tags; wider than the blanks of a justified line. */
const cellGap = 0.68

/** Rows from a post to the name under it, where signatures stand side by side above the recipients. */
const rowsOfSignature = 8

/** Lines of all pages in reading order, page numbers and running headers left out. */
export function pdfLines(pages: readonly PdfPage[]): PdfLine[] {
  let formal = true
  let signed = 0
  const lines = pages.flatMap((page, index) =>
    rowsOf(page.items).map((row) => {
      const typed = row.map((item) => item.text).join(' ')
      const text = fold(typed)
      if (/^bao cao\b/u.test(text)) formal = false
      if (/\bnoi nhan\b/u.test(text)) formal = true
      signed = isSignatureLine(typed) ? rowsOfSignature : signed - 1
      return line(row, index, page.width, formal || signed > 0 ? formalGap : bodyGap)
    }),
  )
  const running = runningLines(lines, pages)
  return lines.filter((one) => !running.has(one))
}

/** Items by the line they stand on, top to bottom, left to right. */
export function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = []
  for (const item of items.toSorted((a, b) => b.y - a.y || a.from - b.from)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const apart = first && first.cell?.table !== item.cell?.table
    if (row && first && !apart && Math.abs(first.y - item.y) < Math.max(first.size, item.size) * 0.4) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => row.toSorted((a, b) => a.from - b.from))
}

function line(row: readonly PdfItem[], page: number, width: number, gap: number): PdfLine {
  const [first] = row
  return {
    segments: segmentsOf(row, gap),
    cells: segmentsOf(row, cellGap),
    page,
    width,
    y: first?.y ?? 0,
    size: first?.size ?? 12,
    block: first?.block ?? null,
    bold: row.every((item) => item.bold || !/\p{L}/u.test(item.text)),
    table: first?.cell?.table ?? null,
  }
}

function segmentsOf(row: readonly PdfItem[], gap: number): Segment[] {
  const segments: { from: number; to: number; runs: Run[]; block: string | null }[] = []
  for (const item of row) {
    const last = segments.at(-1)
    const space = last ? item.from - last.to : 0
    const run: Run = { text: item.text, ...(item.bold && { bold: true }), ...(item.italic && { italic: true }) }
    const ownBlock = gap === formalGap && item.block !== last?.block && space > item.size * 0.3
    if (last && space < item.size * gap && !ownBlock) {
      const blank = space > item.size * 0.12 && !/\s$/u.test(textOf(last.runs)) && !/^\s/u.test(item.text)
      last.runs.push(blank ? { ...run, text: ` ${item.text}` } : run)
      last.to = Math.max(last.to, item.to)
    } else segments.push({ from: item.from, to: item.to, runs: [run], block: item.block })
  }
  return segments
}
