import { type Answers, placeOf } from './paths.ts'
import { findItem, itemsOf, type Template, type TemplateItem } from './template.ts'

/** A submission of the round before, and what it answers. */
export interface Previous {
  readonly answers: Answers
  readonly outline: Template
}

/** What last round said of an item, under the paths of today: see `itemBefore`. */
export function previousOfItem(item: TemplateItem, today: Template, { answers, outline }: Previous): Answers {
  const before = itemBefore(item, today, outline)
  if (!before) return {}
  return Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) =>
      placeOf(path) === before.id ? [[`${item.id}${path.slice(before.id.length)}`, value]] : [],
    ),
  )
}

/**
 * The item of another outline that an item of today's goes by: the one with its id, and where nobody asked that, the one
 * that meant the same and is not asked under its own id any more.
 */
export const itemBefore = (item: TemplateItem, today: Template, outline: Template): TemplateItem | undefined =>
  findItem(outline, item.id) ?? meantBefore(item, today, outline)

function meantBefore(item: TemplateItem, today: Template, outline: Template): TemplateItem | undefined {
  if (item.meaning === null) return undefined
  const sameIn = (one: Template, other: Template) =>
    itemsOf(one).filter(({ id, meaning }) => meaning === item.meaning && !findItem(other, id))
  // One item takes over, so that nothing is offered twice.
  return sameIn(today, outline)[0] === item ? sameIn(outline, today)[0] : undefined
}
