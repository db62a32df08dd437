import type { RowPart } from './reported-facts.ts'

/** Rows by what one of their cells says, in the order of `keys`; those without it come last, under null. */
export function rowsByCell<Row, Key extends string>(
  rows: readonly RowPart<Row>[],
  cellOf: (row: Row) => Key | null,
  keys: readonly Key[],
): [key: Key | null, rows: readonly RowPart<Row>[]][] {
  const groups = Map.groupBy(rows, ({ row }) => cellOf(row))
  return [...keys, null].flatMap((key): [Key | null, readonly RowPart<Row>[]][] => {
    const found = groups.get(key)
    return found ? [[key, found]] : []
  })
}
