import { routes } from '@thidua/schema/http/routes'
import type { Place } from '@thidua/schema/outline/item-id'
import { findItem, type Template } from '@thidua/schema/outline/template'
import { useMatch } from 'react-router'

/** Where in the report the person is: at an item, at the letter's own fields, or on a page of the whole. */
export function useOpenPlace(template: Template | null): Place | null {
  const item = useMatch(`${routes.report}/${routes.item}`)?.params.item
  const letter = useMatch(`${routes.report}/${routes.letterFields}`)
  if (letter) return 'letter'
  return (template && item && findItem(template, item)?.id) || null
}
