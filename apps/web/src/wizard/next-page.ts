import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf } from '@thidua/schema/outline/template'
import type { OpenReport } from '#answers/open-report.ts'
import { paths } from '#lib/paths.ts'

/**
 * After an item comes the next one that may be written, after the last the letter's own fields. What came
 * back leads back to the list of what is to be mended.
 */
export function nextPage(
  {
    id,
    template,
    remarks,
    closed,
  }: Pick<OpenReport, 'id' | 'template' | 'closed'> & { readonly remarks: readonly unknown[] },
  from: ItemId,
): string {
  const items = itemsOf(template)
  const next = items.slice(items.findIndex((item) => item.id === from) + 1).find((item) => closed(item.id) === null)
  if (next) return paths.item(id, next.id)
  return remarks.length > 0 ? paths.report(id) : paths.letterFields(id)
}
