import type { Target } from '../meanings.ts'
import { type Chapter, itemsOfChapter } from '../outline-state.ts'

/** What a heading inside a chapter can open. An assessment goes on with recommendations without a chapter of their own. */
export function allowedIn(chapter: Chapter): readonly Target[] {
  if (chapter === 'III') return ['IV']
  if (chapter === 'IV') return []
  return chapter === 'I' ? ['I.2', ...itemsOfChapter(chapter)] : itemsOfChapter(chapter)
}
