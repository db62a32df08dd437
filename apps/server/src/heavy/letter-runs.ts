import type { BodyBlock, LetterDocument } from '@thidua/letter/model/letter-document'

/** Typst takes 40 kB and 0.2 ms for each: this many are half a gigabyte and four seconds. A long report has 2,000. */
export const maxRuns = 20_000

/** Pieces of text of one look, and cells: what a letter costs to set, whatever its length. */
export const runsOf = ({ body, annexes }: LetterDocument): number =>
  sum([body, ...annexes.map(({ blocks }) => blocks)].flat().map(blockRuns)) +
  sum(annexes.map(({ table }) => sum(table?.rows.map(({ cells }) => cells.length) ?? [])))

const blockRuns = (block: BodyBlock): number => {
  if (block.kind === 'table') return sum(block.rows.map((row) => sum(row.map((cell) => 1 + cell.length))))
  return 1 + ('runs' in block ? block.runs.length : 0)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
