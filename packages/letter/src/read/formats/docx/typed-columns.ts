import { fold } from '../../recognise/fold.ts'
import { paragraphText, type SourceBlock, type SourceParagraph } from '../../source/source-block.ts'
import { columnZone } from '../columns.ts'
import type { VisualLine } from '../visual-line.ts'

/** Longest letterhead, signature or typed table. */
const longest = 60

/** Paragraphs that tabs or blanks lay out in columns, as blocks in reading order: letterhead, signature, typed tables. */
export function typedColumns(
  blocks: readonly SourceBlock[],
  lineOf: (paragraph: SourceParagraph) => VisualLine | undefined,
): SourceBlock[] {
  const read: SourceBlock[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as SourceBlock
    const zone = block.kind === 'paragraph' && (lineOf(block)?.segments.length ?? 0) > 1 ? zoneAt(blocks, index) : null
    read.push(...(zone?.blocks ?? [block]))
    index += zone?.end ?? 1
  }
  return read

  function zoneAt(all: readonly SourceBlock[], start: number) {
    const lines: VisualLine[] = []
    for (const block of all.slice(start, start + longest)) {
      if (block.kind === 'table' || /^bao cao$/u.test(fold(paragraphText(block)))) break
      lines.push(lineOf(block) ?? { segments: [{ from: 0, to: 1, runs: block.runs }] })
    }
    return columnZone(lines, 0)
  }
}
