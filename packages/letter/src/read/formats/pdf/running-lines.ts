import { fold } from '../../../sentences/fold.ts'
import type { PdfPage } from './items/pdf-item.ts'
import { lineText, type PdfLine } from './pdf-line.ts'

/** Points from the edge of the page. */
const margin = 75

const pageNumber = /^(?:trang\s*)?[-–—]?\s*\d{1,3}\s*(?:[/-]\s*\d{1,3}\s*)?[-–—]?$/iu

/** Page numbers, and lines that stand in the same margin of several pages: outermost on their page in either case. */
export function runningLines(lines: readonly PdfLine[], pages: readonly PdfPage[]): ReadonlySet<PdfLine> {
  const heightOf = (one: PdfLine) => pages[one.page]?.height ?? 842
  const inMargin = lines.filter((one) => one.table === null && (one.y <= margin || one.y >= heightOf(one) - margin))
  const edges = pages.map(() => ({ top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY }))
  for (const { page, y } of lines) {
    const edge = edges[page]
    if (!edge) continue
    edge.top = Math.max(edge.top, y)
    edge.bottom = Math.min(edge.bottom, y)
  }
  const alike = Map.groupBy(inMargin, (one) => fold(lineText(one)).replace(/\d+/gu, '#'))
  const running = new Set<PdfLine>()
  for (const group of alike.values())
    for (const one of group) {
      const edge = edges[one.page]
      const outermost = one.y >= heightOf(one) - margin ? one.y >= (edge?.top ?? 0) : one.y <= (edge?.bottom ?? 0)
      if (!outermost) continue
      const repeated = group.some((other) => other.page !== one.page && Math.abs(other.y - one.y) < 3)
      if (repeated || pageNumber.test(lineText(one))) running.add(one)
    }
  return running
}
