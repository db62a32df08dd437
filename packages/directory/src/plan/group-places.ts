import type { RowPlace } from './refusal.ts'

const most = 5

/** Keys that more than one row has, each with the first of those rows. */
export function twice<Row extends { readonly place: RowPlace }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Map<string, readonly RowPlace[]> {
  const groups = new Map<string, RowPlace[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row.place)
    else groups.set(key, [row.place])
  }
  const found = new Map<string, readonly RowPlace[]>()
  for (const [key, places] of groups) if (places.length > 1) found.set(key, places.toSorted(byPlace).slice(0, most))
  return found
}

/** Rows as the person sees them, table by table. */
export const byPlace = (a: RowPlace, b: RowPlace): number =>
  a.table === b.table ? a.row - b.row : a.table < b.table ? -1 : 1
