import { LegacyDecoder, type LegacyEncoding, legacyEncoding } from '../../../characters/legacy-vietnamese.ts'
import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type SourceBlock, type SourceParagraph, textOf } from '../../../model/source-block.ts'
import { tabbedNumber } from '../../source/tabbed-number.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { unrollFrames } from '../../source/unroll-frames.ts'
import type { VisualLine } from '../visual-line.ts'
import { child, childrenOf, isOn, valOf, type XmlElement } from '../xml-tree.ts'
import type { Numbering } from './numbering.ts'
import { mathText, runText } from './run-text.ts'
import { fontOf, type Styles, type TextStyle } from './styles.ts'
import { typedColumns } from './typed-columns.ts'
import { typedLine } from './typed-line.ts'

/** Elements that only wrap what they hold; insertions and moved-in text are part of the letter. */
const wrappers = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'mc:AlternateContent',
  'mc:Choice',
])

/** Reads paragraphs and tables of WordprocessingML (ECMA-376 part 1, §17). */
export class BodyReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #legacy = new LegacyDecoder()
  /** Where the words of a paragraph stand that tabs or blanks part. */
  readonly #lines = new WeakMap<SourceParagraph, VisualLine>()

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  blocks(container: XmlElement | undefined): SourceBlock[] {
    return typedColumns(this.#nested(withoutDeletedMarks(container?.children ?? [])), (block) => this.#lines.get(block))
  }

  #nested(elements: readonly XmlElement[]): SourceBlock[] {
    return elements.flatMap((element): SourceBlock[] => {
      if (element.name === 'w:p') return this.#paragraph(element)
      if (element.name === 'w:tbl') return this.#table(element)
      if (element.name === 'w:altChunk')
        throw new Unreadable('Tệp Word do phần mềm khác xuất ra, nội dung chưa gộp: hãy mở bằng Word rồi lưu lại.')
      return wrappers.has(element.name) ? this.#nested(withoutDeletedMarks(element.children)) : []
    })
  }

  /** One paragraph; a soft break parts it, and text boxes anchored in it follow it. */
  #paragraph(element: XmlElement): SourceBlock[] {
    const properties = child(element, 'w:pPr')
    const style = this.#styles.paragraph(valOf(properties, 'w:pStyle'))
    const reading: Reading = { runs: [], boxes: [], field: [] }
    this.#runs(element, style, reading)
    const centred = child(properties, 'w:jc') ? valOf(properties, 'w:jc') === 'center' : style.centred
    // An empty paragraph of a list counts too.
    const label = this.#numbering.next(child(properties, 'w:numPr') ?? style.numbering)
    const lines: SourceParagraph[] = []
    for (const typed of splitLines(this.#decoded(reading.runs))) {
      const runs = label === null ? withDot(typed) : typed
      const line = paragraph(runs, { centred, label: lines.length === 0 ? label : null })
      if (line.runs.length === 0) continue
      lines.push(line)
      this.#lines.set(line, typedLine(runs, properties, line.label))
    }
    return [...lines, ...reading.boxes]
  }

  #runs(element: XmlElement, style: TextStyle, reading: Reading): void {
    for (const part of element.children) {
      if (part.name === 'w:r') this.#run(part, style, reading)
      else if (part.name === 'm:oMath' || part.name === 'm:oMathPara')
        reading.runs.push({ run: { text: mathText(part) }, encoding: null })
      else if (wrappers.has(part.name)) this.#runs(part, style, reading)
    }
  }

  #run(run: XmlElement, style: TextStyle, reading: Reading): void {
    const properties = child(run, 'w:rPr')
    const named = this.#styles.character(valOf(properties, 'w:rStyle'))
    const bold = isOn(properties, 'w:b') ?? (named.bold || style.bold)
    const italic = isOn(properties, 'w:i') ?? (named.italic || style.italic)
    const caps = isOn(properties, 'w:caps') ?? (named.caps || style.caps)
    const font = fontOf(properties) ?? named.font ?? style.font ?? ''
    if (isOn(properties, 'w:vanish') ?? (named.hidden || style.hidden)) return
    const marks = { ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) }
    for (const part of run.children) {
      if (part.name === 'w:fldChar') field(part, reading.field)
      // Of a word with its reading above it, the word.
      else if (part.name === 'w:ruby')
        for (const base of childrenOf(part, 'w:rubyBase')) this.#runs(base, style, reading)
      else if (!reading.field.includes('code')) {
        const text = runText(part, font)
        if (text === '') for (const box of this.#boxes(part)) reading.boxes.push(box)
        else reading.runs.push({ run: { text, ...marks }, encoding: legacyEncoding(font), caps })
      }
    }
  }

  /** Runs as they are seen: old fonts in Unicode, capitals where the format asks for them. */
  #decoded(runs: Reading['runs']): Run[] {
    const texts = this.#legacy.decode(runs.map(({ run, encoding }) => ({ text: run.text, encoding })))
    return runs.map(({ run, caps }, index) => {
      const text = texts[index] ?? ''
      return { ...run, text: caps ? text.toUpperCase() : text }
    })
  }

  /** Text boxes drawn at this place, wherever they are nested; of a choice and its fallback only the choice. */
  #boxes(element: XmlElement): SourceBlock[] {
    if (element.name === 'w:txbxContent') return this.blocks(element)
    const [choice] = childrenOf(element, 'mc:Choice')
    if (choice) return this.#boxes(choice)
    return element.children.flatMap((part) => this.#boxes(part))
  }

  #table(table: XmlElement): SourceBlock[] {
    return unrollFrames(rowsIn(table).map((row) => cellsIn(row).flatMap((cell) => this.#cell(cell))))
  }

  /** A cell and the blanks for the columns it spans; a cell merged into the one above is blank. */
  #cell(cell: XmlElement): SourceBlock[][] {
    const properties = child(cell, 'w:tcPr')
    const span = Math.min(60, Number(valOf(properties, 'w:gridSpan') ?? 1) || 1)
    const merged = child(properties, 'w:vMerge') && valOf(properties, 'w:vMerge') !== 'restart'
    return [merged ? [] : this.blocks(cell), ...Array.from({ length: span - 1 }, () => [])]
  }
}

interface Reading {
  readonly runs: { readonly run: Run; readonly encoding: LegacyEncoding | null; readonly caps?: boolean }[]
  readonly boxes: SourceBlock[]
  /** Open fields, innermost last: their codes are not text, their results are. */
  readonly field: ('code' | 'result')[]
}

function field(mark: XmlElement, open: ('code' | 'result')[]): void {
  const type = mark.attributes['w:fldCharType']
  if (type === 'begin') open.push('code')
  else if (type === 'separate' && open.length > 0) open[open.length - 1] = 'result'
  else if (type === 'end') open.pop()
}

/** A heading's number that a tab alone parts from its words gets the dot that it has elsewhere. */
function withDot(runs: readonly Run[]): readonly Run[] {
  const [before = '', after = '', ...more] = textOf(runs).trim().split(/\t+/u, 3)
  const number = more.length === 0 ? tabbedNumber(before.trim(), after.trim()) : null
  if (number === null) return runs
  const at = runs.findIndex(({ text }) => text.includes('\t'))
  return runs.map((run, index) => (index === at ? { ...run, text: run.text.replace(/\t+/u, '. ') } : run))
}

const splitLines = (runs: readonly Run[]): Run[][] => {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...more] = run.text.split('\n')
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of more) lines.push([{ ...run, text }])
  }
  return lines
}

/**
 * Paragraphs whose mark is deleted or moved away under tracked changes run on into the next: one paragraph, with the
 * properties of the last.
 */
function withoutDeletedMarks(elements: readonly XmlElement[]): XmlElement[] {
  const kept: XmlElement[] = []
  let open: XmlElement[] = []
  for (const element of elements) {
    if (element.name !== 'w:p' || open.length === 0) kept.push(element)
    else kept[kept.length - 1] = { ...element, children: [...open, ...element.children] }
    const mark = element.name === 'w:p' ? child(child(element, 'w:pPr'), 'w:rPr') : undefined
    const gone = child(mark, 'w:del') ?? child(mark, 'w:moveFrom')
    open = gone ? [...open, ...element.children.filter(({ name }) => name !== 'w:pPr')] : []
  }
  return kept
}

const rowsIn = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((part) => (part.name === 'w:tr' ? [part] : wrappers.has(part.name) ? rowsIn(part) : []))

const cellsIn = (row: XmlElement): XmlElement[] =>
  row.children.flatMap((part) => (part.name === 'w:tc' ? [part] : wrappers.has(part.name) ? cellsIn(part) : []))
