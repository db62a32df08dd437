import { LegacyDecoder } from '@thidua/letter/characters/legacy-vietnamese'
import type { Block } from '@thidua/letter/markup/markup-blocks'
import { tidyBlocks } from '@thidua/letter/markup/tidy-blocks'
import { lineBlock } from '../../blocks-and-doc.ts'
import { withTypedMarks } from '../typed-marks.ts'
import { harmlessPage } from './harmless-page.ts'
import { leftOut } from './left-out.ts'
import { LineText } from './line-text.ts'
import { ListMarks, levelOf, type OpenList, openList, ownMark, slideLevel } from './list-marks.ts'
import { type Look, lookOf, plainLook } from './look.ts'
import { type Style, StyleSheet } from './style-sheet.ts'
import { type PastedCell, tableBlocks } from './table-blocks.ts'

export interface Pasted {
  readonly blocks: readonly Block[]
  /** Whether words were left out that are struck out where they were copied. */
  readonly struckOut: boolean
}

/**
 * HTML of a clipboard as blocks of the markup: what Word, Excel, Outlook, the programs of Google and LibreOffice and
 * any page in a browser hand over, on any system. Each word that was to be seen comes in once and in its place;
 * of its form, what the markup knows.
 */
export function readPasted(html: string): Pasted {
  const { body, css } = harmlessPage(html)
  const page: Page = {
    sheet: new StyleSheet(css),
    legacy: new LegacyDecoder(),
    marks: new ListMarks(),
    struckOut: false,
  }
  const reader = new BlockReader(page)
  reader.read(body, plainLook, null)
  const blocks = tidyBlocks(reader.finish())
  // One line alone may be the middle of a sentence: "– 15%".
  return { blocks: blocks.length > 1 ? withTypedMarks(blocks) : blocks, struckOut: page.struckOut }
}

/** What is known of the page as a whole. */
interface Page {
  readonly sheet: StyleSheet
  readonly legacy: LegacyDecoder
  readonly marks: ListMarks
  struckOut: boolean
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

const unmarked = () => ''

/** Reads one stretch of a page: the whole, or what stands in one cell. */
class BlockReader {
  readonly #page: Page
  readonly #blocks: Block[] = []
  readonly #line: LineText
  /** Gives the mark of the next line that has words. */
  #mark = unmarked
  /** The level that the paragraph says of itself. */
  #level = 1
  /** Whether a line of a PDF ended here. */
  #torn = false

  constructor(page: Page) {
    this.#page = page
    this.#line = new LineText(page.legacy)
  }

  finish(): Block[] {
    this.#endLine()
    return this.#blocks
  }

  read(parent: Node, look: Look, list: OpenList | null): void {
    for (const node of parent.childNodes) {
      if (node instanceof Element) this.#element(node, look, list)
      else if (node instanceof Text) this.#text(node.data, look)
    }
  }

  #element(element: Element, around: Look, list: OpenList | null): void {
    const style = this.#page.sheet.of(element)
    if (this.#leftOut(element, style)) return
    const look = lookOf(element, style, around)
    if (element.localName === 'br') this.#break(element)
    else if (element.localName === 'table') this.#table(element, look)
    else if (isGlyph(element, style)) this.#glyph(element, look)
    else if (isBlock(element, style)) this.#block(element, style, look, list)
    else this.read(element, look, list)
  }

  #block(element: Element, style: Style, look: Look, list: OpenList | null): void {
    const { localName: tag } = element
    this.#endLine()
    const mark = this.#markOf(element, style, list)
    if (mark) this.#mark = mark
    this.read(element, look, tag === 'ul' || tag === 'ol' ? openList(element, (list?.level ?? 0) + 1) : list)
    this.#endLine()
    if (mark) this.#mark = unmarked
  }

  /** What gives the first line of a block its mark; null where the block is no line of a list. */
  #markOf(element: Element, style: Style, list: OpenList | null): (() => string) | null {
    const { marks, sheet } = this.#page
    const level = levelOf(element, style)
    this.#level = level ?? slideLevel(element)
    const own = ownMark(element)
    if (own !== null) return () => own
    if (element.localName === 'li') {
      const mark = marks.ofItem(element, list, sheet)
      return () => mark
    }
    // Word writes the mark into the paragraph; where it did not, a bullet is all that is known.
    return level && !list ? () => marks.ofGlyph('', '', level) : null
  }

  #glyph(element: Element, { font }: Look): void {
    const mark = this.#page.marks.ofGlyph(element.textContent ?? '', font, this.#level)
    this.#mark = () => mark
  }

  #table(table: Element, look: Look): void {
    this.#endLine()
    const rows: PastedCell[][] = []
    this.#rows(table, look, rows)
    this.#endLine()
    for (const block of tableBlocks(rows)) this.#blocks.push(block)
  }

  #rows(parent: Element, around: Look, rows: PastedCell[][]): void {
    for (const child of parent.children) {
      const style = this.#page.sheet.of(child)
      const { localName: tag } = child
      if (tag === 'tr' || tag === 'thead' || tag === 'tbody' || tag === 'tfoot') {
        if (this.#leftOut(child, style)) continue
        const look = lookOf(child, style, around)
        if (tag === 'tr') rows.push(this.#cells(child, look))
        else this.#rows(child, look, rows)
      } else this.#element(child, around, null)
    }
  }

  #cells(row: Element, around: Look): PastedCell[] {
    const cells: PastedCell[] = []
    for (const cell of row.children) {
      const style = this.#page.sheet.of(cell)
      const out = this.#leftOut(cell, style)
      if (out === 'hidden') continue
      const reader = new BlockReader(this.#page)
      // A cell that is struck out keeps its place.
      if (out === null) reader.read(cell, lookOf(cell, style, around), null)
      cells.push({ blocks: reader.finish(), columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') })
    }
    return cells
  }

  /** Why an element stays out; the page remembers that something was struck out. */
  #leftOut(element: Element, style: Style): 'hidden' | 'struckOut' | null {
    const out = leftOut(element, style)
    if (out === 'struckOut' && element.textContent?.trim()) this.#page.struckOut = true
    return out
  }

  #text(text: string, look: Look): void {
    const [first = '', ...others] = look.keepsBreaks ? text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u) : [text]
    if (this.#torn && first.trim() !== '') this.#mend(first)
    this.#line.write(first, look)
    for (const line of others) {
      this.#endLine()
      this.#line.write(line, look)
    }
  }

  #break(element: Element): void {
    if (element.getAttribute('role') === 'presentation') this.#torn = true
    else this.#endLine()
  }

  /** A viewer of PDF breaks the line where the page does: a sentence that goes on in lower case is whole again. */
  #mend(next: string): void {
    const goesOn = /^\s*\p{Ll}/u.test(next) && /[\p{L}\d,)]$/u.test(this.#line.last.trimEnd())
    if (goesOn) this.#line.write(' ', plainLook)
    else this.#endLine()
    this.#torn = false
  }

  #endLine(): void {
    this.#torn = false
    const runs = this.#line.take()
    if (runs.length === 0) return
    this.#blocks.push(lineBlock(this.#mark(), runs))
    this.#mark = unmarked
  }
}

/** More letters than a number or bullet has. */
const longestGlyph = 20

/** A line's mark as text, as Word and PowerPoint write it into what they copy. */
const isGlyph = (element: Element, style: Style): boolean =>
  (/^ignore$/iu.test(style.get('mso-list') ?? '') || /bullet/iu.test(style.get('mso-special-format') ?? '')) &&
  (element.textContent ?? '').trim().length <= longestGlyph

function isBlock({ localName: tag }: Element, style: Style): boolean {
  const display = style.get('display') ?? ''
  if (/^(?:block|flex|grid|table|list-item|flow-root)/iu.test(display)) return true
  return blockTags.has(tag) && (!/^(?:inline|contents)/iu.test(display) || tag === 'li' || tag === 'ul' || tag === 'ol')
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => Math.max(1, Number(cell.getAttribute(name)) || 1)
