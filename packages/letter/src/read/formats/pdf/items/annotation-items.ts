import { OPS } from 'unpdf/pdfjs'
import { glyphItems, type Operators } from './glyph-items.ts'
import { type Matrix, matrixOf, times } from './matrix.ts'
import type { PdfItem, PdfStyle } from './pdf-item.ts'

/** What pdf.js tells of an annotation, as far as its text needs it. */
export interface Annotation {
  readonly id: string
  readonly subtype: string
  /** `Sig` of a signature, `Tx` of a field that is filled in. */
  readonly fieldType?: string
}

/** The operators of a page, and those that draw each of its annotations. */
export interface SplitOperators {
  readonly page: Operators
  readonly annotations: readonly {
    readonly id: string
    /** From the annotation's own coordinates to the page's. */
    readonly matrix: Matrix
    readonly operators: Operators
  }[]
}

/** Parts the operators of the page from those between begin and end of an annotation. */
export function splitOperators({ fnArray, argsArray }: Operators): SplitOperators {
  const page = { fnArray: [] as number[], argsArray: [] as unknown[] }
  const annotations: { id: string; matrix: Matrix; operators: typeof page }[] = []
  let open: typeof page | null = null
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (operator === OPS.beginAnnotation) {
      const [id, , transform, matrix] = args as readonly unknown[]
      open = { fnArray: [], argsArray: [] }
      annotations.push({ id: String(id), matrix: times(matrixOf(transform), matrixOf(matrix)), operators: open })
    } else if (operator === OPS.endAnnotation) open = null
    else {
      const target = open ?? page
      target.fnArray.push(operator)
      target.argsArray.push(args)
    }
  })
  return { page, annotations }
}

/** A number, a day or a symbol: what the clerk's signature puts into the letter. All else on a stamp or a caption is none of its text. */
const given = /^(?=.{0,40}$)[\d\s./,-]*\d[\d\s./,-]*(?:[\p{Lu}Đ][\p{L}\d&]*(?:[-/][\p{L}\d&]+)*)?$/u

/**
 * Text that stands in the appearance of annotations: digitally signed letters have their number and day there, filled
 * forms their answers. Each takes the line and the paragraph of the text that it is written into.
 */
export function annotationItems(
  { annotations }: SplitOperators,
  known: readonly Annotation[],
  items: readonly PdfItem[],
  setting: { readonly style: (fontId: string) => PdfStyle; readonly page: Matrix },
): PdfItem[] {
  return annotations.flatMap(({ id, matrix, operators }) => {
    const annotation = known.find((one) => one.id === id)
    const drawn = glyphItems(operators, { style: setting.style, tags: null, page: times(setting.page, matrix) })
    const text = drawn.map((item) => item.text).join(' ')
    const isText = annotation?.fieldType === 'Tx' || given.test(text)
    return isText && annotation ? drawn.map((item) => onLine(item, items)) : []
  })
}

/** Share of the letters' size that a text may stand above or below the line that it is written into. */
const reach = 0.9

function onLine(item: PdfItem, items: readonly PdfItem[]): PdfItem {
  let nearest: PdfItem | undefined
  const distance = (one: PdfItem) => Math.abs(one.y - item.y) * 4 + Math.max(0, one.from - item.to, item.from - one.to)
  for (const one of items)
    if (Math.abs(one.y - item.y) < item.size * reach && (!nearest || distance(one) < distance(nearest))) nearest = one
  return nearest ? { ...item, y: nearest.y, block: nearest.block, cell: nearest.cell } : item
}
