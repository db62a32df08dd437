import type { Place } from '@thidua/schema/outline/places'
import { itemsOf } from '@thidua/schema/outline/template'
import { paths } from '#lib/paths.ts'
import type { OpenReport } from './open-report.ts'

/** After an item comes the next one that may be written, after the last the letter's own fields. */
export function nextPage(
  { id, template, closed }: Pick<OpenReport, 'id' | 'template' | 'closed'>,
  place: Place,
): string {
  const items = itemsOf(template)
  const next = items
    .slice(items.findIndex((item) => item.place === place) + 1)
    .find((item) => closed(item.place) === null)
  return next ? paths.item(id, next.place) : paths.letterFields(id)
}
