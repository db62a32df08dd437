import { fold } from '@thidua/letter/sentences/fold'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, rowCells, rowIds } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

type Cells = Readonly<Record<string, string>>

/** The rows of a list by their folded names; a list has the same ids as long as it is the same. */
const named = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** Whether the list already has another row of the same name: nobody wants the same document twice. */
export function hasLikeRow(
  item: ItemId,
  slug: RowsSlug,
  cells: Cells,
  answers: Answers,
  itself: string | null,
): boolean {
  const own = nameOf(slug, cells)
  if (own === undefined) return false
  const ids = rowIds(answers, item, slug)
  let byName = named.get(ids)
  if (!byName) {
    byName = Map.groupBy(ids, (id) => nameOf(slug, rowCells(answers, item, slug, id)) ?? '')
    named.set(ids, byName)
  }
  return byName.get(own)?.some((id) => id !== itself) ?? false
}

const nameOf = (slug: RowsSlug, cells: Cells): string | undefined =>
  rowsOf(slug)
    .titleCells.map((cell) => fold(cells[cell] ?? ''))
    .find((name) => name !== '')
