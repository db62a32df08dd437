import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { glyphItems } from './glyph-items.ts'
import type { PdfItem, PdfPage } from './pdf-item.ts'
import { type StructNode, type TaggedBlocks, taggedBlocks } from './tagged-blocks.ts'

/** All text of a page with its style and, in a tagged file, its place in the structure. Artifacts are left out. */
export async function pageItems(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent({ includeMarkedContent: true })
  const tree: StructNode | null = await page.getStructTree()
  const tags: TaggedBlocks | null = tree ? taggedBlocks(tree, `p${number}`) : null
  const operators = await page.getOperatorList()
  const style = (id: string): Pick<PdfItem, 'bold' | 'italic'> => {
    const name = page.commonObjs.has(id) ? String((page.commonObjs.get(id) as { name?: string }).name ?? '') : ''
    return { bold: /bold|black|heavy/iu.test(name), italic: /ital|obli/iu.test(name) }
  }
  const items: PdfItem[] = []
  const marks: { id: string | null; artifact: boolean }[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else
        marks.push({ id: 'id' in item ? (item.id ?? null) : null, artifact: 'tag' in item && item.tag === 'Artifact' })
      continue
    }
    if (item.str.trim() === '' || (tags !== null && marks.some(({ artifact }) => artifact))) continue
    const [scaleX = 1, skew = 0, , scaleY = 1, x = 0, y = 0] = item.transform as number[]
    const marked = marks.findLast(({ id }) => id !== null)?.id ?? null
    const tag = marked === null ? undefined : tags?.get(marked)
    items.push({
      text: item.str.normalize('NFC'),
      from: x,
      to: x + item.width,
      y,
      size: Math.abs(scaleY) || Math.hypot(scaleX, skew) || 12,
      ...style(item.fontName),
      block: tag?.block ?? null,
      cell: tag?.cell ?? null,
    })
  }
  const [left = 0, bottom = 0, right = 595, top = 842] = page.view
  const whole = isInterleaved(items) ? glyphItems(operators, style) : items
  page.cleanup()
  return { items: whole, height: top - bottom, width: right - left }
}

/** Whether texts lie over each other on one line: a second font's letters drawn into the gaps of the first. */
function isInterleaved(items: readonly PdfItem[]): boolean {
  const sorted = items.toSorted((a, b) => b.y - a.y || a.from - b.from)
  return sorted.some((item, index) => {
    const before = sorted[index - 1]
    if (before === undefined || Math.abs(before.y - item.y) >= 1) return false
    return Math.min(item.to, before.to) - Math.max(item.from, before.from) > item.size * 0.3
  })
}
