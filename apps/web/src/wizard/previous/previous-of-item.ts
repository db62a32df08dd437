import { type Answers, placeOf } from '@thidua/schema/outline/paths'
import { findItem, itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'

/** A submission of the round before, and what it answers. */
export interface Previous {
  readonly answers: Answers
  readonly outline: Template
}

/**
 * What last round said of an item, under the paths of today: of the item with its id, and where nobody asked that, of
 * the one that meant the same and is not asked under its own id any more.
 */
export function previousOfItem(item: TemplateItem, today: Template, { answers, outline }: Previous): Answers {
  const before = findItem(outline, item.id) ?? meantBefore(item, today, outline)
  if (!before) return {}
  return Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) =>
      placeOf(path) === before.id ? [[`${item.id}${path.slice(before.id.length)}`, value]] : [],
    ),
  )
}

function meantBefore(item: TemplateItem, today: Template, outline: Template): TemplateItem | undefined {
  if (item.meaning === null) return undefined
  const sameIn = (one: Template, other: Template) =>
    itemsOf(one).filter(({ id, meaning }) => meaning === item.meaning && !findItem(other, id))
  // One item takes over, so that nothing is offered twice.
  return sameIn(today, outline)[0] === item ? sameIn(outline, today)[0] : undefined
}
