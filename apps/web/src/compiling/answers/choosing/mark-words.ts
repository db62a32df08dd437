import './mark-words.css'

/** What words of an answer are marked for: they are in the letter, they are pointed at, they say nothing of anybody. */
export type Mark = 'used' | 'lit' | 'general'

/** What is pointed at lies over what is used. */
const priorities: Record<Mark, number> = { general: 0, used: 1, lit: 2 }

/**
 * Marks ranges of the page until the function that it gives is called. Older browsers have no registry of highlights:
 * there the words beside the text have to do.
 */
export function markWords(mark: Mark, ranges: readonly Range[]): () => void {
  if (ranges.length === 0 || !('highlights' in CSS)) return () => undefined
  const name = `said-${mark}`
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  highlight.priority = priorities[mark]
  CSS.highlights.set(name, highlight)
  for (const range of ranges) highlight.add(range)
  return () => {
    for (const range of ranges) highlight.delete(range)
  }
}
