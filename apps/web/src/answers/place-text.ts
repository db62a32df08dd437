import { mergeTexts } from '@thidua/draft/merge-texts'
import { type Answers, answerPath, type FieldPath, placeOf } from '@thidua/schema/outline/paths'

/** One field of the draft and the text it gets. */
export interface Patch {
  readonly path: FieldPath
  readonly value: string
}

/** What stands where a text would go: `same` needs no writing, `taken` needs the person's decision. */
export type Ground = 'free' | 'same' | 'taken'

export function groundAt(path: FieldPath, text: string, answers: Answers): Ground {
  const current = (answers[path] ?? '').trim()
  if (current === '') return 'free'
  return current === text.trim() ? 'same' : 'taken'
}

/** Both texts, mine first; no word of either is lost. */
const bothTexts = (mine: string, theirs: string): string => mergeTexts('', mine.trimEnd(), theirs).text

/**
 * The patches that put a text into a narrative. An item that was answered "Không có" says something now,
 * so that answer is withdrawn with it.
 */
export function placeText(path: FieldPath, text: string, way: 'replace' | 'join', answers: Answers): Patch[] {
  const current = answers[path] ?? ''
  const value = way === 'join' && current.trim() !== '' ? bothTexts(current, text) : text
  return [...withdrawNone(path, answers), { path, value }]
}

/** The patch that withdraws "Không có" from the item of a path, if it has one. */
export function withdrawNone(path: FieldPath, answers: Answers): Patch[] {
  const place = placeOf(path)
  if (place === null || answers[answerPath(place)] !== 'none') return []
  return [{ path: answerPath(place), value: '' }]
}
