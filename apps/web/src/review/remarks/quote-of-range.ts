import { isItemId } from '@thidua/schema/outline/item-id'
import { placeOf } from '@thidua/schema/outline/paths'
import type { Quote } from '#acts/draft-remark.ts'
import { letterWords } from './letter-words.ts'

/** Long enough to be found again, short enough to be read in a list. */
const longestQuote = 600

const anchorOf = (node: Node): DOMStringMap =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-path], [data-place]')?.dataset ??
  {}

/**
 * The words selected in the letter and where they stand: the item and field of the block in which the
 * selection begins; no field when it runs over several. Null when nothing of the letter is selected.
 */
export function quoteOfRange(range: Range, letter: Element): Quote | null {
  if (range.collapsed || !letter.contains(range.commonAncestorContainer)) return null
  const text = letterWords(range.cloneContents()).words.trim().slice(0, longestQuote)
  if (text === '') return null
  const { path = null, place = path === null ? null : placeOf(path) } = anchorOf(range.startContainer)
  return {
    place: place !== null && isItemId(place) ? place : 'letter',
    path: (anchorOf(range.endContainer)['path'] ?? null) === path ? path : null,
    text,
  }
}
