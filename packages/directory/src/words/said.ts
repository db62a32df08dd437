import type { RowPlace } from '../plan/refusal.ts'

/** `2026-06-17` → `17/06/2026`, in both languages. */
export const dayText = (day: string): string => day.split('-').reverse().join('/')

/** Rows by their numbers, under the table's name where there are several. */
export function placesText(
  places: readonly RowPlace[],
  row: (numbers: string, table: string | null) => string,
): string {
  const byTable = Map.groupBy(places, ({ table }) => table)
  return [...byTable]
    .map(([table, found]) => row(found.map((place) => place.row).join(', '), byTable.size > 1 ? table : null))
    .join('; ')
}
