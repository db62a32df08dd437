import { fold } from '@thidua/letter/sentences/fold'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, rowCells, rowIds } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

type Cells = Readonly<Record<string, string>>

/** Whether the list already has another row of the same name: nobody wants the same document twice. */
export function hasLikeRow(
  item: ItemId,
  slug: RowsSlug,
  cells: Cells,
  answers: Answers,
  itself: string | null,
): boolean {
  const nameOf = (some: Cells) =>
    rowsOf(slug)
      .titleCells.map((cell) => fold(some[cell] ?? ''))
      .find((name) => name !== '')
  const own = nameOf(cells)
  return (
    own !== undefined &&
    rowIds(answers, item, slug).some((id) => id !== itself && nameOf(rowCells(answers, item, slug, id)) === own)
  )
}
