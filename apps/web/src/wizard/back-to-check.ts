import type { ItemId } from '@thidua/schema/outline/item-id'
import { chapterOfItem } from '@thidua/schema/outline/template'
import type { OpenReport } from '#answers/open-report.ts'
import { type CheckedIn, paths } from '#lib/paths.ts'

/** The address of the check that an item was opened from, at that item. */
export const backToCheck = (
  { id, template }: Pick<OpenReport, 'id' | 'template'>,
  item: ItemId,
  from: CheckedIn,
): string => paths.check(id, item, from === 'chapter' ? chapterOfItem(template, item) : null)
