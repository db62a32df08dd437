import { leadOf } from '@thidua/letter/markup/lead-of'
import type { Block, Run, Runs } from '@thidua/letter/markup/markup-blocks'

/** The words of any blocks as one line, list marks before them, as a cell holds them. */
export function oneLine(blocks: readonly Block[]): Run[] {
  const line: Run[] = []
  for (const runs of blocks.flatMap(partsOf)) {
    const [before, next] = [line.at(-1), runs[0]]
    if (!next) continue
    // A space between bold words is bold, or there would be two bold words in place of one.
    if (before)
      line.push({
        text: ' ',
        ...(before.bold && next.bold && { bold: true }),
        ...(before.italic && next.italic && { italic: true }),
      })
    line.push(...runs)
  }
  return line
}

function partsOf(block: Block): readonly Runs[] {
  if (block.kind === 'table') return block.rows.flat()
  const lead = leadOf(block)
  return [lead === '' ? block.runs : [{ text: lead }, ...block.runs]]
}
