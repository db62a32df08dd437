import { isGroup, type Template, type TemplateChapter } from '../outline/template.ts'

const numerals: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** `IV` of 4; up to 89. */
export function romanOf(count: number): string {
  const fitting = numerals.find(([value]) => value <= count)
  return fitting ? fitting[1] + romanOf(count - fitting[0]) : ''
}

/** Numbers follow the order: chapters I, II; items 1., 2.; those under a numbered heading 2.1., 2.2. */
export const renumber = (template: Template): Template => ({
  chapters: template.chapters.map((chapter, index) => numberChapter({ ...chapter, numeral: romanOf(index + 1) })),
})

function numberChapter(chapter: TemplateChapter): TemplateChapter {
  const [only, ...others] = chapter.parts
  // A chapter that is its one item: the item's heading is the chapter's.
  if (only && !isGroup(only) && others.length === 0 && only.heading.trim() === chapter.heading.trim())
    return { ...chapter, parts: [{ ...only, numbering: `${chapter.numeral}.` }] }
  return {
    ...chapter,
    parts: chapter.parts.map((part, at) =>
      isGroup(part)
        ? {
            ...part,
            numbering: `${at + 1}.`,
            items: part.items.map((item, nth) => ({ ...item, numbering: `${at + 1}.${nth + 1}.` })),
          }
        : { ...part, numbering: `${at + 1}.` },
    ),
  }
}
