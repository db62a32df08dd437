import type { Answers } from '@thidua/schema/outline/paths'
import { pageRange } from '#answers/shown-text.ts'
import { fieldText } from './field-text.ts'
import type { Sight } from './show-in-letter.tsx'

/** Where a place of the submission stands on the page; null when the letter does not print it. */
export function pagePlace(letter: Element, answers: Answers, { place, path, range }: Sight): Range | null {
  if (path === null) return contentsOf(letter.querySelector(`[data-place="${CSS.escape(place)}"]`))
  const text = range && fieldText(letter, path, answers[path])
  if (range) return text && pageRange(text, range)
  const at = `[data-path="${CSS.escape(path)}"]`
  return contentsOf(letter.querySelector(`tr${at}`) ?? letter.querySelector(at))
}

function contentsOf(element: Element | null): Range | null {
  if (!element) return null
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}
