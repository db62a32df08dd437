import type { Block, Runs } from './markup-blocks.ts'

/** The words of runs without their style. */
export const runsText = (runs: Runs): string => runs.map((run) => run.text).join('')

/** The words of blocks, one line a block or table row, list marks and labels kept, cells parted by tabs. */
export const plainText = (blocks: readonly Block[]): string => blocks.flatMap(blockLines).join('\n')

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => row.map(runsText).join('\t'))
    case 'numbered':
      return [`${block.label} ${runsText(block.runs)}`]
    case 'dash':
      return [`- ${runsText(block.runs)}`]
    case 'subdash':
      return [`+ ${runsText(block.runs)}`]
    case 'paragraph':
      return [runsText(block.runs)]
  }
}
