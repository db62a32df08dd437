import type { Block } from '@thidua/letter/markup/markup-blocks'
import { oneLine } from '../one-line.ts'

/** A cell of a pasted table: the blocks in it, and over how many columns and rows it reaches. */
export interface PastedCell {
  readonly blocks: readonly Block[]
  readonly columns: number
  readonly rows: number
}

/** More columns than a cell of any letter reaches over; a hostile page names millions. */
const widest = 30
/** A table that is mostly holes is none: filled up to a square, one long row above thousands would never end. */
const maxHoles = 2_000

/** What fills the place of a cell that reaches over others. */
const filler: PastedCell = { blocks: [], columns: 1, rows: 1 }

/**
 * A pasted table as blocks of the markup, which knows plain rows of cells of one line: cells that reach over others
 * get empty neighbours. One cell is its text. So are the cells of a table that only lays out a page: one round other
 * tables, or of a single column of longer texts.
 */
export function tableBlocks(pasted: readonly (readonly PastedCell[])[]): Block[] {
  const cells = pasted.flat()
  const layout =
    cells.length === 1 ||
    cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')) ||
    (pasted.every((row) => row.length <= 1) && cells.some(({ blocks }) => blocks.length > 1))
  if (layout) return cells.flatMap(({ blocks }) => blocks)
  const square = squareRows(pasted)
  const width = square.reduce((most, row) => Math.max(most, row.length), 0)
  const holes = square.reduce((sum, row) => sum + width - row.length + row.filter((cell) => cell === filler).length, 0)
  if (holes > Math.max(maxHoles, cells.length * 4))
    return pasted.map((row) => ({ kind: 'paragraph', runs: oneLine(row.flatMap(({ blocks }) => blocks)) }))
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    square.some((row) => (row[column] ?? filler) !== filler),
  )
  const rows = square
    .map((row) => columns.map((column) => oneLine(row[column]?.blocks ?? [])))
    .filter((row) => row.some((runs) => runs.length > 0))
  return rows.length === 0 ? [] : [{ kind: 'table', rows }]
}

function squareRows(pasted: readonly (readonly PastedCell[])[]): PastedCell[][] {
  /** For each column, over how many of the next rows a cell above still reaches. */
  const reach: number[] = []
  return pasted.map((row) => {
    const square: PastedCell[] = []
    const fillReached = () => {
      for (let left = reach[square.length] ?? 0; left > 0; left = reach[square.length] ?? 0) {
        reach[square.length] = left - 1
        square.push(filler)
      }
    }
    for (const cell of row) {
      fillReached()
      for (let column = 0; column < Math.min(cell.columns, widest); column++) {
        if (square.length < widest) reach[square.length] = cell.rows - 1
        square.push(column === 0 ? cell : filler)
      }
    }
    fillReached()
    return square
  })
}
