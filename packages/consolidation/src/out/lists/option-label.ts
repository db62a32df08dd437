import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

/** The words of a chosen option of a row's cell; empty for none. */
export function optionLabel(slug: RowsSlug, cell: string, key: string | null): string {
  const options = rowsOf(slug).cells[cell]?.meta.options ?? []
  return options.find((option) => option.key === key)?.label.vi ?? ''
}
