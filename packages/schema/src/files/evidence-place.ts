import { findField } from '../outline/find-field.ts'
import type { Place } from '../outline/item-id.ts'
import { parsePath } from '../outline/parse-path.ts'
import { findItem, type Template } from '../outline/template.ts'

/**
 * Where a file may hang: an item (`II.4`), a row (`II.4/commendations/<row>`), or the letter as a whole (`letter`). Gives
 * what it opens with after a return; null for a text that is no such place of this outline.
 */
export function placeOfEvidence(template: Template, place: string): Place | null {
  if (place === 'letter') return place
  const item = findItem(template, place)
  if (item) return item.id
  const order = `${place}/order`
  return parsePath(order)?.kind === 'order' && findField(template, order) ? (parsePath(order)?.place ?? null) : null
}
