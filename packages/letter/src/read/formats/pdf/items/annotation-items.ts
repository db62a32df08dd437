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

/** A number, a day or a symbol: what the clerk's signature puts into room that the page leaves. */
const given = /^(?=.{0,40}$)[\d\s./,-]*\d[\d\s./,-]*(?:[\p{Lu}Đ][\p{L}\d&]*(?:[-/][\p{L}\d&]+)*)?$/u
/** The whole of a letter's number or of its date, with their words. */
const told =
  /^(?=.{0,120}$)(?:s[ốoô]\s{0,2}:?\s{0,4}\d{1,6}\s?[-/]\s?\p{Lu}[\p{L}\d&/.-]*|(?:\p{Lu}[\p{L}\s.-]{0,60},\s{0,3})?ng[àa]y\s{1,4}\d{1,2}\s{1,4}th[áa]ng\s{1,4}\d{1,2}\s{1,4}n[ăa]m\s{1,4}\d{4})$/iu
/** What a program says of the signature, and a stamp of who has received the letter: their numbers are not the letter's. */
const caption =
  /ký bởi|người ký|ngày ký|thời gian|thời điểm|email|cơ quan|tổ chức|chức vụ|lý do|địa điểm|signed|signature|reason|location|date|\bCN\s?=|(?:^|\s)đến(?:\s|$|:)|chuyển\s?:|lưu hồ sơ/iu

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
    if (!annotation) return []
    const page = times(setting.page, matrix)
    const drawn = glyphItems(operators, { style: setting.style, tags: null, page, levelOnly: true })
    if (annotation.fieldType === 'Tx') return drawn.map((item) => onLine(item, items))
    const captioned = caption.test(drawn.map(({ text }) => text).join(' '))
    return groupsOf(drawn).flatMap((group) => signedGroup(group, captioned, items))
  })
}

/** Of a line in the appearance of a signature what is text of the letter; beside captions only what fills a room of the page. */
function signedGroup(group: readonly PdfItem[], captioned: boolean, items: readonly PdfItem[]): PdfItem[] {
  const text = group.map((item) => item.text).join(' ')
  const placed = group.map((item) => onLine(item, items))
  if (given.test(text) && (!captioned || placed.every((item) => fillsRoom(item, items)))) return placed
  return told.test(text) && !captioned ? placed : []
}

/** Blanks between words of one line of an appearance, by the letters' size; a wider one parts the cells of a table. */
const cellGap = 2.5

/** Stretches of an appearance: its lines, in the cells of its table. */
function groupsOf(drawn: readonly PdfItem[]): PdfItem[][] {
  const groups: PdfItem[][] = []
  for (const item of drawn.toSorted((a, b) => Math.round(b.y - a.y) || a.from - b.from)) {
    const last = groups.at(-1)?.at(-1)
    const near = last && Math.abs(last.y - item.y) < 1 && item.from - last.to < item.size * cellGap
    if (near) groups.at(-1)?.push(item)
    else groups.push([item])
  }
  return groups
}

/** Whether a text stands on a line of the page that asks for a number or a day. */
const fillsRoom = (item: PdfItem, items: readonly PdfItem[]): boolean =>
  items.some((one) => one.y === item.y && room.test(one.text))

const room = /(?:^|\s)(?:s[ốoô]\s?:?|ng[àa]y|th[áa]ng|n[ăa]m)(?:[\s.…:]|$)/iu

/** Shares of the letters' size that a text may stand above or below the line that it is written into: any line, one that asks for a number or a day. */
const reach = 0.9
const reachOfRoom = 1.8

function onLine(item: PdfItem, items: readonly PdfItem[]): PdfItem {
  const within = (far: number, asks: boolean) => {
    let nearest: PdfItem | undefined
    const distance = (one: PdfItem) =>
      Math.abs(one.y - item.y) * 4 + Math.max(0, one.from - item.to, item.from - one.to)
    for (const one of items) {
      const close = Math.abs(one.y - item.y) < item.size * far && (!asks || room.test(one.text))
      if (close && (!nearest || distance(one) < distance(nearest))) nearest = one
    }
    return nearest
  }
  const line = within(reach, false) ?? within(reachOfRoom, true)
  return line ? { ...item, y: line.y, block: line.block, cell: line.cell } : item
}
