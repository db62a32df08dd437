import { shownAt } from '#answers/shown-text.ts'
import { textOf } from './said-texts.ts'

/** Of some words of a text those that a point of the window lies on; null for a point beside them. */
export function wordsAtPoint<Words extends { readonly start: number; readonly end: number }>(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  words: readonly Words[],
): Words | null {
  const shown = textOf(element)?.shown()
  const place = document.caretPositionFromPoint?.(clientX, clientY)
  const index = shown && place ? shownAt(shown, place.offsetNode, place.offset) : null
  if (!shown || index === null) return null
  const point = shown.points.before(shown.offsets[Math.min(index, shown.offsets.length - 1)] ?? 0)
  return words.find(({ start, end }) => start <= point && point < end) ?? null
}
