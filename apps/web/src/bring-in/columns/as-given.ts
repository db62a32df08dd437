import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { TableSeen } from '@thidua/directory/intake/preview'

/** A table with what was said of it since the server saw it: a choice stands at once, and stays when nobody answers. */
export function asGiven(table: TableSeen, said: GivenTable | undefined): TableSeen {
  if (!said) return table
  const fields = new Map(said.columns.map(({ column, field }) => [column, field]))
  return {
    ...table,
    kind: said.kind ?? table.kind,
    leftOut: said.leftOut,
    columns: table.columns.map((column) => ({
      ...column,
      field: fields.get(column.column) ?? fieldOf(column, fields),
    })),
  }
}

const fieldOf = ({ column, field }: TableSeen['columns'][number], said: ReadonlyMap<number, unknown>) =>
  said.has(column) ? null : field
