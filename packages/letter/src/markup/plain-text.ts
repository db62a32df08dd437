import { leadOf } from './lead-of.ts'
import type { Block, Runs } from './markup-blocks.ts'

/** The words of runs without their style. */
export const runsText = (runs: Runs): string => runs.map((run) => run.text).join('')

/** The words of blocks, one line a block or table row, list marks and labels kept, cells parted by tabs. */
export const plainText = (blocks: readonly Block[]): string => blocks.flatMap(blockLines).join('\n')

const blockLines = (block: Block): string[] =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map(runsText).join('\t'))
    : [`${leadOf(block)}${runsText(block.runs)}`]
