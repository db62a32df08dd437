import { LegacyDecoder } from '../../../characters/legacy-vietnamese.ts'
import type { Run } from '../../../markup/markup-blocks.ts'
import {
  blockText,
  paragraph,
  type Source,
  type SourceBlock,
  type SourceParagraph,
} from '../../../model/source-block.ts'
import { decomposedWords } from '../../source/decomposed-words.ts'
import { healSentences } from '../../source/heal-sentences.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { type NestedRows, unrollFrames } from '../../source/unroll-frames.ts'
import { withinLimits } from '../../source/within-limits.ts'
import { Numbering } from '../docx/numbering.ts'
import { typedColumns } from '../docx/typed-columns.ts'
import { typedLine } from '../docx/typed-line.ts'
import type { VisualLine } from '../visual-line.ts'
import { broken, CompoundFile } from './compound-file.ts'
import { characterRuns, type FormattedRun, paragraphRuns, runAt, setTo } from './formatted-pages.ts'
import { element, listDefinitions } from './list-definitions.ts'
import { openWordBinary, pieceText, type WordBinary } from './word-binary.ts'

/** Codes of the properties that are read ([MS-DOC] 2.6.1, 2.6.2). */
const code = {
  deleted: 0x0800,
  bold: 0x0835,
  italic: 0x0836,
  caps: 0x083b,
  hidden: 0x083c,
  centred: 0x2403,
  centredToo: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  listLevel: 0x260a,
  list: 0x460b,
} as const

/** Reads a Word 97–2003 file's main text and footnotes; headers, comments, deleted text, pictures and macros are left out. */
export function readDoc(bytes: Uint8Array): Source {
  try {
    return sourceOf(bytes)
  } catch (error) {
    // A damaged file points behind its own end.
    throw error instanceof RangeError ? new Unreadable(broken) : error
  }
}

function sourceOf(bytes: Uint8Array): Source {
  const word = openWordBinary(new CompoundFile(bytes))
  const reader = new BinaryReader(word)
  const healed = healSentences(withinLimits(reader.blocks(0, word.mainCharacters)))
  const notes = reader.blocks(word.mainCharacters, word.mainCharacters + word.noteCharacters)
  return {
    blocks: healed.blocks,
    notes: notes.map(blockText).filter((text) => text !== ''),
    marks: {
      decomposed: decomposedWords(healed.blocks.map(blockText).join('\n')),
      strayAsterisks: [],
      brokenSentences: healed.broken,
    },
  }
}

class BinaryReader {
  readonly #word: WordBinary
  readonly #text: readonly FormattedRun[]
  readonly #paragraphs: readonly FormattedRun[]
  readonly #numbering: Numbering
  readonly #legacy = new LegacyDecoder()
  readonly #lines = new WeakMap<SourceParagraph, VisualLine>()
  #blocks: SourceBlock[] = []
  #rows: SourceBlock[][][] = []
  #row: SourceBlock[][] = []
  #cell: SourceBlock[] = []
  #runs: Run[] = []
  /** Open fields, innermost last: of a field its code is not text, its result is. */
  #fields: ('code' | 'result')[] = []

  constructor(word: WordBinary) {
    this.#word = word
    this.#text = characterRuns(word)
    this.#paragraphs = paragraphRuns(word)
    this.#numbering = new Numbering(listDefinitions(word))
  }

  /** The blocks between two characters of the document. */
  blocks(from: number, to: number): SourceBlock[] {
    this.#blocks = []
    this.#fields = []
    for (const piece of this.#word.pieces) {
      if (piece.to <= from || piece.from >= to) continue
      const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)]
      const whole = pieceText(this.#word.main, piece)
      this.#piece(
        whole.slice(first - piece.from, last - piece.from),
        piece.at + (first - piece.from) * piece.width,
        piece.width,
      )
    }
    this.#endParagraph(undefined, false)
    this.#endTable()
    return typedColumns(this.#blocks, (block) => this.#lines.get(block))
  }

  /** Letters that stand together in the file, each stretch of one format as a run. */
  #piece(text: string, at: number, width: number): void {
    let index = 0
    while (index < text.length) {
      const place = at + index * width
      const run = runAt(this.#text, place)
      const end = run ? Math.min(text.length, index + Math.max(1, Math.ceil((run.to - place) / width))) : text.length
      this.#stretch(text.slice(index, end), run, place, width)
      index = end
    }
  }

  #stretch(text: string, run: FormattedRun | undefined, at: number, width: number): void {
    const properties = run?.properties ?? []
    const isOn = (property: number) => ((setTo(properties, property) ?? 0) & 1) === 1
    const hidden = isOn(code.deleted) || isOn(code.hidden)
    const marks = {
      ...(isOn(code.bold) && { bold: true as const }),
      ...(isOn(code.italic) && { italic: true as const }),
    }
    let words = ''
    const flush = () => {
      if (words !== '' && !hidden) this.#runs.push({ text: isOn(code.caps) ? words.toUpperCase() : words, ...marks })
      words = ''
    }
    for (let index = 0; index < text.length; index++) {
      const letter = text.charAt(index)
      if (letter > '\u001f') {
        if (!this.#fields.includes('code')) words += letter
        continue
      }
      if (letter === '\t') words += '\t'
      else if (letter === '\u001e') words += '-'
      else if (letter === '\u001f') words += '\u00ad'
      else if (letter === '\u0013') this.#fields.push('code')
      else if (letter === '\u0014' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result'
      else if (letter === '\u0015') this.#fields.pop()
      else if (/[\r\u0007\u000b\u000c]/u.test(letter)) {
        flush()
        this.#endParagraph(runAt(this.#paragraphs, at + index * width), letter === '\u0007')
      }
    }
    flush()
  }

  #endParagraph(run: FormattedRun | undefined, cellEnds: boolean): void {
    const properties = run?.properties ?? []
    const inTable = cellEnds || setTo(properties, code.inTable) === 1
    const rowEnds = cellEnds && setTo(properties, code.rowEnd) === 1
    const block = this.#paragraph(run)
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

  #paragraph(run: FormattedRun | undefined): SourceParagraph | null {
    const properties = run?.properties ?? []
    const list = setTo(properties, code.list) ?? 0
    const label =
      list > 0 && list < 0x7ff
        ? this.#numbering.next(
            element('w:numPr', '', [
              element('w:ilvl', String(setTo(properties, code.listLevel) ?? 0)),
              element('w:numId', String(list)),
            ]),
          )
        : null
    const texts = this.#legacy.decode(this.#runs.map(({ text }) => ({ text, encoding: null })))
    const runs = this.#runs.map((one, index) => ({ ...one, text: texts[index] ?? one.text }))
    this.#runs = []
    const centred = (setTo(properties, code.centredToo) ?? setTo(properties, code.centred)) === 1
    const block = paragraph(runs, { label, centred })
    if (block.runs.length === 0) return null
    this.#lines.set(block, typedLine(runs, undefined, label))
    return block
  }

  /** Rows are as wide as the widest, as merged cells leave out what they span. */
  #endTable(): void {
    if (this.#cell.length > 0 || this.#row.length > 0) this.#rows.push([...this.#row, this.#cell])
    this.#row = []
    this.#cell = []
    const width = this.#rows.reduce((most, row) => Math.max(most, row.length), 0)
    const rows: NestedRows = this.#rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])])
    if (rows.length > 0) for (const block of unrollFrames(rows)) this.#blocks.push(block)
    this.#rows = []
  }
}
