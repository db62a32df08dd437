import { requiredCell } from '../cells.ts'
import type { CommendationForm } from '../commendation-forms.ts'
import { formCell } from './commendations.ts'
import type { RowsDescriptor } from './define-rows.ts'
import { rowsOf } from './registry.ts'
import type { RowsSlug } from './slugs.ts'

/** What an item of a template says of its rows. */
interface RowsItem {
  readonly rows: RowsSlug | null
  /** Of one that lists commendations: the forms as they are administered; those of this release where nobody says. */
  readonly forms?: readonly CommendationForm[] | undefined
  readonly columns: { readonly hidden: readonly string[]; readonly required: readonly string[] }
}

const known = new WeakMap<RowsItem, RowsDescriptor>()

/**
 * The kind of row that an item lists, as the item asks for it: without the cells it hides, and with those required that
 * it requires. Null for an item without rows. The same object for the same item.
 */
export function rowsOfItem(item: RowsItem): RowsDescriptor | null {
  if (item.rows === null) return null
  const before = known.get(item)
  if (before) return before
  const rows = narrowed(withForms(rowsOf(item.rows), item), item)
  known.set(item, rows)
  return rows
}

/** Commendations are chosen from the forms that the item has. */
function withForms(rows: RowsDescriptor, { forms }: RowsItem): RowsDescriptor {
  if (rows.slug !== 'commendations' || forms === undefined) return rows
  return { ...rows, cells: { ...rows.cells, form: formCell(forms) } }
}

function narrowed(rows: RowsDescriptor, { columns: { hidden, required } }: RowsItem): RowsDescriptor {
  if (hidden.length + required.length === 0) return rows
  const cells = Object.entries(rows.cells)
    .filter(([key]) => !hidden.includes(key))
    .map(([key, cell]) => [key, required.includes(key) ? requiredCell(cell) : cell] as const)
  return { ...rows, cells: Object.fromEntries(cells) }
}
