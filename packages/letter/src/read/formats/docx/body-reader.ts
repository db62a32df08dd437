import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type SourceBlock, type SourceParagraph } from '../../source/source-block.ts'
import { child, childrenOf, isOn, valOf, type XmlElement } from '../xml-tree.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphStyle } from './styles.ts'

type Styles = (id: string | undefined) => ParagraphStyle

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

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  blocks(container: XmlElement | undefined): SourceBlock[] {
    return (container?.children ?? []).flatMap((element): SourceBlock[] => {
      if (element.name === 'w:p') return this.#paragraph(element)
      if (element.name === 'w:tbl') return [this.#table(element)]
      return wrappers.has(element.name) ? this.blocks(element) : []
    })
  }

  /** One paragraph; a soft break parts it, and text boxes anchored in it follow it. */
  #paragraph(element: XmlElement): SourceBlock[] {
    const properties = child(element, 'w:pPr')
    const style = this.#styles(valOf(properties, 'w:pStyle'))
    const reading = { runs: [] as Run[], boxes: [] as SourceBlock[], field: [] as ('code' | 'result')[] }
    this.#runs(element, style, reading)
    const centred = child(properties, 'w:jc') ? valOf(properties, 'w:jc') === 'center' : style.centred
    const lines = splitLines(reading.runs).map((runs): SourceParagraph => paragraph(runs, { centred }))
    const [first, ...rest] = lines.filter(({ runs }) => runs.length > 0)
    // An empty paragraph of a list counts too.
    const label = this.#numbering.next(child(properties, 'w:numPr') ?? style.numbering)
    if (!first) return reading.boxes
    return [{ ...first, label }, ...rest, ...reading.boxes]
  }

  #runs(element: XmlElement, style: ParagraphStyle, reading: Reading): void {
    for (const part of element.children) {
      if (part.name === 'w:r') this.#run(part, style, reading)
      else if (wrappers.has(part.name)) this.#runs(part, style, reading)
    }
  }

  #run(run: XmlElement, style: ParagraphStyle, reading: Reading): void {
    const properties = child(run, 'w:rPr')
    const named = this.#styles(valOf(properties, 'w:rStyle'))
    const bold = isOn(properties, 'w:b') ?? (named.bold || style.bold)
    const italic = isOn(properties, 'w:i') ?? (named.italic || style.italic)
    const marks = { ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) }
    for (const part of run.children) {
      if (part.name === 'w:fldChar') field(part, reading.field)
      else if (reading.field.at(-1) !== 'code') {
        const text = textOf(part)
        if (text !== '') reading.runs.push({ text, ...marks })
        else reading.boxes.push(...this.#boxes(part))
      }
    }
  }

  /** Text boxes drawn at this place, wherever they are nested; of a choice and its fallback only the choice. */
  #boxes(element: XmlElement): SourceBlock[] {
    if (element.name === 'w:txbxContent') return this.blocks(element)
    const [choice] = childrenOf(element, 'mc:Choice')
    if (choice) return this.#boxes(choice)
    return element.children.flatMap((part) => this.#boxes(part))
  }

  #table(table: XmlElement): SourceBlock {
    return { kind: 'table', rows: rowsIn(table).map((row) => cellsIn(row).flatMap((cell) => this.#cell(cell))) }
  }

  /** A cell and the blanks for the columns it spans; a cell merged into the one above is blank. */
  #cell(cell: XmlElement): SourceParagraph[][] {
    const properties = child(cell, 'w:tcPr')
    const span = Math.min(60, Number(valOf(properties, 'w:gridSpan') ?? 1) || 1)
    const merged = child(properties, 'w:vMerge') && valOf(properties, 'w:vMerge') !== 'restart'
    const inside = merged ? [] : this.blocks(cell).flatMap(flatten)
    return [inside, ...Array.from({ length: span - 1 }, () => [])]
  }
}

interface Reading {
  readonly runs: Run[]
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

function textOf(part: XmlElement): string {
  switch (part.name) {
    case 'w:t':
      return part.text
    case 'w:tab':
    case 'w:ptab':
      return ' '
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    default:
      return ''
  }
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

const rowsIn = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((part) => (part.name === 'w:tr' ? [part] : wrappers.has(part.name) ? rowsIn(part) : []))

const cellsIn = (row: XmlElement): XmlElement[] =>
  row.children.flatMap((part) => (part.name === 'w:tc' ? [part] : wrappers.has(part.name) ? cellsIn(part) : []))

/** A table within a cell, as its paragraphs. */
const flatten = (block: SourceBlock): SourceParagraph[] => (block.kind === 'paragraph' ? [block] : block.rows.flat(2))
