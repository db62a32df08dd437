import type { Runs } from '../../../markup/markup-blocks.ts'
import {
  paragraphText,
  type SourceBlock,
  type SourceParagraph,
  type SourceTable,
  textOf,
} from '../../../model/source-block.ts'
import { fold } from '../../../sentences/fold.ts'
import { isCaps } from '../../../sentences/is-caps.ts'
import { outlineTable } from './outline-table.ts'

/** One paragraph with what its looks say, or one table, as the recognisers see it. */
export type Line = TextLine | TableLine

export interface TextLine {
  readonly kind: 'text'
  /** All words, automatic number included. */
  readonly text: string
  readonly label: string | null
  readonly runs: Runs
  readonly bold: boolean
  readonly caps: boolean
  readonly centred: boolean
}

export interface TableLine {
  readonly kind: 'table'
  readonly text: string
  readonly table: SourceTable
}

/**
 * Blocks as lines; tables that only lay out letterhead or signature are unrolled column by column, the outline
 * filled in as a form row by row.
 */
export const toLines = (blocks: readonly SourceBlock[]): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.kind === 'paragraph') return toLine(block)
    const paragraphs = isLayout(block) ? unroll(block) : outlineTable(block)
    return paragraphs === null ? [tableLine(block)] : paragraphs.flatMap(toLine)
  })

function toLine(block: SourceParagraph): TextLine[] {
  const text = paragraphText(block)
  if (text === '') return []
  const lettered = block.runs.filter((run) => /\p{L}/u.test(run.text))
  return [
    {
      kind: 'text',
      text,
      label: block.label,
      runs: block.runs,
      bold: lettered.length > 0 && lettered.every((run) => run.bold),
      caps: isCaps(textOf(block.runs)),
      centred: block.centred,
    },
  ]
}

const tableLine = (table: SourceTable): TableLine => ({
  kind: 'table',
  table,
  text: table.rows.map((row) => row.map((cell) => cell.map(paragraphText).join(' ')).join('\t')).join('\n'),
})

function isLayout(table: SourceTable): boolean {
  const columns = new Set(table.rows.flatMap((row) => row.flatMap((cell, at) => (cell.length > 0 ? [at] : [])))).size
  if (columns === 1 && table.rows.length === 1) return true
  if (columns > 3 || table.rows.length > 12) return false
  return /\b(cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|noi nhan)\b/u.test(fold(tableLine(table).text))
}

function unroll(table: SourceTable): SourceParagraph[] {
  const columns = Math.max(0, ...table.rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => table.rows.flatMap((row) => row[column] ?? [])).flat()
}
