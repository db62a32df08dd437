import {
  isGroup,
  type Template,
  type TemplateChapter,
  type TemplateGroup,
  type TemplateItem,
} from '../outline/template.ts'

type Part = TemplateGroup | TemplateItem
type Step = -1 | 1

/**
 * A chapter, a numbered heading or an item one place up or down. An item goes into a numbered heading that it meets and
 * out of it at its end, and at the end of its chapter into the next one. At the end of all it stays.
 */
export function moveNode(template: Template, id: string, by: Step): Template {
  const { chapters } = template
  const own = chapters.findIndex((chapter) => chapter.id === id)
  if (own !== -1) return inBounds(chapters, own + by) ? { chapters: swapped(chapters, own, own + by) } : template
  const at = chapters.findIndex(({ parts }) => parts.some((part) => part.id === id || isIn(part, id)))
  const chapter = chapters[at]
  if (!chapter) return template
  const parts = movedIn(chapter.parts, id, by)
  if (parts) return { chapters: chapters.with(at, { ...chapter, parts }) }
  const next = chapters[at + by]
  const part = chapter.parts.find((one) => one.id === id)
  if (!next || !part) return template
  const left: TemplateChapter = { ...chapter, parts: chapter.parts.filter((one) => one !== part) }
  const entered: TemplateChapter = { ...next, parts: by === 1 ? [part, ...next.parts] : [...next.parts, part] }
  return { chapters: chapters.with(at, left).with(at + by, entered) }
}

const isIn = (part: Part, id: string): boolean => isGroup(part) && part.items.some((item) => item.id === id)

/** The parts of a chapter after the move; null where the part leaves it. */
function movedIn(parts: readonly Part[], id: string, by: Step): Part[] | null {
  const at = parts.findIndex((part) => part.id === id || isIn(part, id))
  const part = parts[at]
  if (part && isGroup(part) && part.id !== id) return movedInGroup(parts, at, part, id, by)
  const neighbour = parts[at + by]
  if (!part || !neighbour) return null
  if (!isGroup(neighbour) || isGroup(part)) return swapped(parts, at, at + by)
  const items = by === 1 ? [part, ...neighbour.items] : [...neighbour.items, part]
  return parts.with(at + by, { ...neighbour, items }).filter((one) => one !== part)
}

function movedInGroup(parts: readonly Part[], at: number, group: TemplateGroup, id: string, by: Step): Part[] {
  const { items } = group
  const nth = items.findIndex((item) => item.id === id)
  const item = items[nth]
  if (!item) return [...parts]
  if (inBounds(items, nth + by)) return parts.with(at, { ...group, items: swapped(items, nth, nth + by) })
  const left: Part = { ...group, items: items.filter((one) => one !== item) }
  return parts.toSpliced(at, 1, ...(by === 1 ? [left, item] : [item, left]))
}

const inBounds = (list: readonly unknown[], at: number): boolean => at >= 0 && at < list.length

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const [one, other] = [list[a], list[b]]
  return one === undefined || other === undefined ? [...list] : list.with(a, other).with(b, one)
}
