import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { LegacyDecoder, legacyEncoding } from '../../../characters/legacy-vietnamese.ts'
import { type Annotation, annotationItems, splitOperators } from './items/annotation-items.ts'
import { drawnOnce } from './items/drawn-once.ts'
import { glyphItems } from './items/glyph-items.ts'
import { matrixOf, times } from './items/matrix.ts'
import type { PdfItem, PdfPage, PdfStyle } from './items/pdf-item.ts'
import { type StructNode, type TaggedBlocks, taggedBlocks } from './items/tagged-blocks.ts'
import { type Upright, upright } from './items/upright.ts'
import { crossesRule, gridsOf, inCells } from './tables/ruled-tables.ts'
import { rulesOf } from './tables/rules.ts'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Style = (fontId: string) => PdfStyle

/** All text of a page with its style and, in a tagged file, its place in the structure. Artifacts are left out. */
export async function pageItems(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent({ includeMarkedContent: true })
  const tree: StructNode | null = await page.getStructTree()
  const tags: TaggedBlocks | null = tree ? taggedBlocks(tree, `p${number}`) : null
  const operators = splitOperators(await page.getOperatorList())
  const annotations: readonly Annotation[] = operators.annotations.length > 0 ? await page.getAnnotations() : []
  const style = (id: string): PdfStyle => {
    const name = page.commonObjs.has(id) ? String((page.commonObjs.get(id) as { name?: string }).name ?? '') : ''
    return {
      bold: /bold|black|heavy/iu.test(name),
      italic: /ital|obli/iu.test(name),
      encoding: legacyEncoding(name),
    }
  }
  const held = upright(
    page.view,
    content.items.flatMap((item) => ('str' in item ? [item] : [])),
  )
  const text = drawnOnce(contentItems(content, tags, style, held))
  const written = (on: readonly PdfItem[]) => annotationItems(operators, annotations, on, { style, page: held.matrix })
  const items = [...text, ...written(text)]
  const grids = items.some(({ cell }) => cell !== null) ? [] : gridsOf(rulesOf(operators.page, held.matrix))
  // pdf.js leaves out soft hyphens, a letter in an old font.
  const byGlyph = isInterleaved(items) || items.some((item) => item.encoding !== null || crossesRule(item, grids))
  const glyphs = byGlyph ? glyphItems(operators.page, { style, tags, page: held.matrix }) : []
  const whole = inUnicode(byGlyph ? [...glyphs, ...written(glyphs)] : items)
  page.cleanup()
  return { items: inCells(whole, grids, `p${number}`), height: held.height, width: held.width }
}

/** Texts as pdf.js joins them. */
function contentItems(content: TextContent, tags: TaggedBlocks | null, style: Style, held: Upright): PdfItem[] {
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
    const [scaleX, skew, , scaleY, x, y] = times(held.matrix, matrixOf(item.transform))
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
  return items
}

const inUnicode = (items: readonly PdfItem[]): PdfItem[] => {
  const texts = new LegacyDecoder().decode(items)
  return items.map((item, index) => ({ ...item, text: texts[index] ?? item.text }))
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
