import type { Runs } from '../../../markup/markup-blocks.ts'
import {
  paragraph,
  paragraphText,
  type SourceBlock,
  type SourceParagraph,
  type SourceTable,
  tableText,
  textOf,
} from '../../../model/source-block.ts'
import { isCaps } from '../../../sentences/is-caps.ts'
import { Piece } from '../ledger.ts'
import { isLayout } from '../shapes/layout-table.ts'
import { outlineTable } from './outline-table.ts'

/** One paragraph with what its looks say, or one table, as the recognisers see it. */
export type Line = TextLine | TableLine

export interface TextLine {
  readonly kind: 'text'
  /** What of the source it is made of. */
  readonly pieces: readonly Piece[]
  /** All words, automatic number included. */
  readonly text: string
  readonly label: string | null
  readonly runs: Runs
  readonly bold: boolean
  readonly caps: boolean
  readonly centred: boolean
}

interface TableLine {
  readonly kind: 'table'
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly table: SourceTable
}

/**
 * Blocks as lines; tables that only lay out letterhead or signature are unrolled column by column, the outline
 * filled in as a form row by row.
 */
export function toLines(blocks: readonly SourceBlock[]): Line[] {
  let order = 0
  const pieceOf = (text: string): readonly Piece[] => [new Piece(text, order++)]
  return blocks.flatMap((block, index): Line[] => {
    if (block.kind === 'paragraph') return toLine(block, pieceOf)
    const paragraphs = isLayout(block, index, blocks) ? unroll(block) : outlineTable(block)
    if (paragraphs !== null) return paragraphs.flatMap((one) => toLine(one, pieceOf))
    const text = tableText(block)
    return [{ kind: 'table', table: block, text, pieces: pieceOf(text) }]
  })
}

function toLine(block: SourceParagraph, pieceOf: (text: string) => readonly Piece[]): TextLine[] {
  const text = paragraphText(block)
  if (text === '') return []
  return [{ ...looksOf(block), text, pieces: pieceOf(text) }]
}

function looksOf({ label, runs, centred }: SourceParagraph): Omit<TextLine, 'text' | 'pieces'> {
  const lettered = runs.filter((run) => /\p{L}/u.test(run.text))
  return {
    kind: 'text',
    label,
    runs,
    bold: lettered.length > 0 && lettered.every((run) => run.bold),
    caps: isCaps(textOf(runs)),
    centred,
  }
}

/** Words that stand on the line of a heading, as a line of their own; none for blanks. */
export function inlineLine(runs: Runs, pieces: readonly Piece[]): TextLine[] {
  const block = paragraph(runs)
  return toLine(block, () => pieces)
}

/** A line in parts that follow each other in its text, each with a piece of its own. */
export function splitLine(line: TextLine, texts: readonly string[]): TextLine[] {
  const [piece, ...more] = line.pieces
  if (!piece || more.length > 0) return [line]
  return piece.split(texts).map((part) => ({
    ...line,
    text: part.text,
    label: null,
    runs: [{ text: part.text }],
    caps: isCaps(part.text),
    pieces: [part],
  }))
}

/** A heading over items and the text that goes on after it on its line: apart, since only the text belongs to an item. */
export function partInline(line: TextLine, inline: Runs): [TextLine[], TextLine[]] {
  const text = textOf(inline)
  const last = line.pieces.at(-1)
  if (text === '' || !last) return [[line], []]
  const head = last.text.endsWith(text) ? last.text.slice(0, -text.length).trim() : ''
  if (head === '') return [[line], inlineLine(inline, line.pieces)]
  const [own, rest] = last.split([head, text])
  const heads = [...line.pieces.slice(0, -1), ...(own ? [own] : [])]
  return [[{ ...line, pieces: heads }], inlineLine(inline, rest ? [rest] : [])]
}

function unroll(table: SourceTable): SourceParagraph[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => table.rows.flatMap((row) => row[column] ?? [])).flat()
}
