/**
 * Widths of a narrative table's columns as fractions of 1. A column gets room by its longest cell,
 * within limits, so that one long column does not squeeze the numbers beside it.
 */
export function columnShares(rows: readonly (readonly string[])[]): number[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const weights = Array.from({ length: width }, (_, column) =>
    Math.min(40, Math.max(9, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
