import { LegacyDecoder } from '../../../characters/legacy-vietnamese.ts'
import type { Run } from '../../../markup/markup-blocks.ts'
import {
  blockText,
  paragraph,
  type Source,
  type SourceBlock,
  type SourceParagraph,
} from '../../../model/source-block.ts'
import { limits } from '../../source/limits.ts'
import { sourceOf } from '../../source/source-of.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { type NestedRows, unrollFrames } from '../../source/unroll-frames.ts'
import { tooLong } from '../../source/within-limits.ts'
import { Numbering } from '../docx/numbering.ts'
import { typedColumns } from '../docx/typed-columns.ts'
import { typedLine } from '../docx/typed-line.ts'
import { element, valued } from '../docx/word-elements.ts'
import type { VisualLine } from '../visual-line.ts'
import { broken, CompoundFile } from './compound-file.ts'
import { Fields } from './fields.ts'
import { characterRuns, type FormattedRun, paragraphRuns, runAt } from './formatted-pages.ts'
import { listDefinitions } from './list-definitions.ts'
import { code, isOn, type Property, setTo } from './properties.ts'
import { StyleSheet } from './style-sheet.ts'
import { openWordBinary, pieceText, type TextPiece, type WordBinary } from './word-binary.ts'

/** Reads a Word 97–2003 file's main text and footnotes; headers, comments, deleted text, pictures and macros are left out. */
export function readDoc(bytes: Uint8Array): Source {
  try {
    return readWord(bytes)
  } catch (error) {
    // A damaged file points behind its own end.
    throw error instanceof RangeError ? new Unreadable(broken) : error
  }
}

function readWord(bytes: Uint8Array): Source {
  const word = openWordBinary(new CompoundFile(bytes))
  const reader = new BinaryReader(word)
  const blocks = reader.blocks(0, word.mainCharacters)
  const notes = reader.blocks(word.mainCharacters, word.mainCharacters + word.noteCharacters)
  return sourceOf(blocks, notes.map(blockText))
}

/** Words of one format, before the style of their paragraph is known. */
interface PlainRun {
  readonly text: string
  readonly properties: readonly Property[]
}

class BinaryReader {
  readonly #word: WordBinary
  readonly #text: readonly FormattedRun[]
  readonly #paragraphs: readonly FormattedRun[]
  readonly #styles: StyleSheet
  readonly #numbering: Numbering
  readonly #legacy = new LegacyDecoder()
  readonly #lines = new WeakMap<SourceParagraph, VisualLine>()
  #blocks: SourceBlock[] = []
  #rows: SourceBlock[][][] = []
  #row: SourceBlock[][] = []
  #cell: SourceBlock[] = []
  #runs: PlainRun[] = []
  #fields = new Fields()

  constructor(word: WordBinary) {
    this.#word = word
    this.#text = characterRuns(word)
    this.#paragraphs = paragraphRuns(word)
    this.#styles = new StyleSheet(word)
    this.#numbering = new Numbering(listDefinitions(word))
  }

  /** The blocks between two characters of the document. */
  blocks(from: number, to: number): SourceBlock[] {
    this.#blocks = []
    this.#fields = new Fields()
    for (const piece of this.#word.pieces) {
      if (piece.to <= from || piece.from >= to) continue
      const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)]
      const at = piece.at + (first - piece.from) * piece.width
      this.#piece(pieceText(this.#word.main, { ...piece, from: first, to: last, at }), { ...piece, at })
    }
    this.#endParagraph(undefined, [], false)
    this.#endTable()
    return typedColumns(this.#blocks, (block) => this.#lines.get(block))
  }

  /** Letters that stand together in the file, each stretch of one format as a run. */
  #piece(text: string, { at, width, properties }: TextPiece): void {
    let index = 0
    while (index < text.length) {
      const place = at + index * width
      const run = runAt(this.#text, place)
      const end = run ? Math.min(text.length, index + Math.max(1, Math.ceil((run.to - place) / width))) : text.length
      const own = [...(run?.properties ?? []), ...properties]
      this.#stretch(text.slice(index, end), own, (letter) => [
        runAt(this.#paragraphs, place + letter * width),
        properties,
      ])
      index = end
    }
  }

  /** `paragraphAt` gives what the file says of the paragraph that a letter ends. */
  #stretch(
    text: string,
    properties: readonly Property[],
    paragraphAt: (letter: number) => readonly [FormattedRun | undefined, readonly Property[]],
  ): void {
    let words = ''
    const flush = () => {
      if (words !== '') this.#runs.push({ text: words, properties })
      words = ''
    }
    for (let index = 0; index < text.length; index++) {
      const letter = text.charAt(index)
      if (letter > '\u001f') {
        if (!this.#fields.inCode) words += letter
        continue
      }
      if (letter === '\t') words += '\t'
      else if (letter === '\u001e') words += '-'
      else if (letter === '\u001f') words += '\u00ad'
      else if (!this.#fields.mark(letter) && /[\r\u0007\u000b\u000c]/u.test(letter)) {
        flush()
        const [run, own] = paragraphAt(index)
        this.#endParagraph(run, own, letter === '\u0007')
      }
    }
    flush()
  }

  #endParagraph(run: FormattedRun | undefined, own: readonly Property[], cellEnds: boolean): void {
    const style = run?.style ?? 0
    const properties = [...this.#styles.paragraph(style), ...(run?.properties ?? []), ...own]
    const inTable = cellEnds || setTo(properties, code.inTable) === 1
    const rowEnds = cellEnds && setTo(properties, code.rowEnd) === 1
    const block = this.#paragraph(style, properties)
    if (!inTable) this.#endTable()
    if (block && !rowEnds) (inTable ? this.#cell : this.#blocks).push(block)
    if (rowEnds) {
      this.#rows.push(this.#row)
      this.#row = []
      this.#cell = []
    } else if (cellEnds) {
      this.#row.push(this.#cell)
      this.#cell = []
    }
  }

  #paragraph(style: number, properties: readonly Property[]): SourceParagraph | null {
    const list = setTo(properties, code.list) ?? 0
    const label =
      list > 0 && list < 0x7ff
        ? this.#numbering.next(
            element('w:numPr', [
              valued('w:ilvl', String(setTo(properties, code.listLevel) ?? 0)),
              valued('w:numId', String(list)),
            ]),
          )
        : null
    const shown = this.#runs.flatMap((run) => this.#shown(run, style))
    const texts = this.#legacy.decode(shown.map(({ text }) => ({ text, encoding: null })))
    const runs = shown.map((one, index) => ({ ...one, text: texts[index] ?? one.text }))
    this.#runs = []
    const centred = (setTo(properties, code.centredToo) ?? setTo(properties, code.centred)) === 1
    const block = paragraph(runs, { label, centred })
    if (block.runs.length === 0) return null
    this.#lines.set(block, typedLine(runs, undefined, label))
    return block
  }

  /** A run as its paragraph's style, its own style and its own properties show it; nothing of a hidden one. */
  #shown({ text, properties }: PlainRun, style: number): Run[] {
    const own = setTo(properties, code.textStyle)
    const all = [...this.#styles.text(style), ...(own === undefined ? [] : this.#styles.text(own)), ...properties]
    if (isOn(all, code.deleted) || isOn(all, code.hidden)) return []
    const marks = {
      ...(isOn(all, code.bold) && { bold: true as const }),
      ...(isOn(all, code.italic) && { italic: true as const }),
    }
    return [{ text: isOn(all, code.caps) ? text.toUpperCase() : text, ...marks }]
  }

  /** Rows are as wide as the widest, as merged cells leave out what they span. */
  #endTable(): void {
    if (this.#cell.length > 0 || this.#row.length > 0) this.#rows.push([...this.#row, this.#cell])
    this.#row = []
    this.#cell = []
    const width = this.#rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (width * this.#rows.length > limits.cells) throw new Unreadable(tooLong)
    const rows: NestedRows = this.#rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])])
    if (rows.length > 0) for (const block of unrollFrames(rows)) this.#blocks.push(block)
    this.#rows = []
  }
}
