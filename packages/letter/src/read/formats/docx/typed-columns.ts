import { paragraphText, type SourceBlock, type SourceParagraph } from '../../../model/source-block.ts'
import { fold } from '../../../sentences/fold.ts'
import { columnZone, type Zone } from '../columns.ts'
import type { VisualLine } from '../visual-line.ts'

type LineOf = (paragraph: SourceParagraph) => VisualLine | undefined

/** Paragraphs of the longest letterhead, signature or typed table. */
const longest = 60

/** Paragraphs that tabs or blanks lay out in columns, as blocks in reading order: letterhead, signature, typed tables. */
export function typedColumns(blocks: readonly SourceBlock[], lineOf: LineOf): SourceBlock[] {
  const read: SourceBlock[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as SourceBlock
    const columns = block.kind === 'paragraph' && (lineOf(block)?.segments.length ?? 0) > 1
    const zone = columns ? zoneOf(blocks.slice(index, index + longest), lineOf) : null
    read.push(...(zone?.blocks ?? [block]))
    index += zone?.end ?? 1
  }
  return read
}

/** The columns that the blocks begin with, if any: up to a table or the title. */
function zoneOf(blocks: readonly SourceBlock[], lineOf: LineOf): Zone | null {
  const lines: VisualLine[] = []
  for (const block of blocks) {
    if (block.kind === 'table' || fold(paragraphText(block)) === 'bao cao') break
    lines.push(lineOf(block) ?? { segments: [{ from: 0, to: 1, runs: block.runs }] })
  }
  return columnZone(lines, 0)
}
