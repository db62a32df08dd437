import type { Runs } from './markup-blocks.ts'

/** Empty cells that a table may be filled up with; beyond, three for each of its own. */
const maxHoles = 2_000

/**
 * Rows as long as the longest of them, filled up with empty cells. Null where nearly all would be such: one row of
 * thousands of cells above thousands of rows of one is no table, and its cells would fill the memory.
 */
export function squareRows(rows: readonly (readonly Runs[])[]): Runs[][] | null {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1)
  const cells = rows.reduce((sum, { length }) => sum + length, 0)
  if (width * rows.length - cells > Math.max(maxHoles, cells * 3)) return null
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []))
}
