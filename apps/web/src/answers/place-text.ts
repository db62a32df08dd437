import { joinTexts } from '@thidua/draft/compare/join-texts'
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

/**
 * The patches that put a text into a narrative, instead of what stands there or behind it. An item that was answered
 * "Không có" says something now, so that answer is withdrawn with it.
 */
export function placeText(path: FieldPath, text: string, way: 'replace' | 'join', answers: Answers): Patch[] {
  const joins = way === 'join' && groundAt(path, text, answers) === 'taken'
  const value = joins ? joinTexts((answers[path] ?? '').trimEnd(), text) : text
  return [...withdrawNone(path, answers), { path, value }]
}

/** The patch that withdraws "Không có" from the item of a path, if it has one. */
export function withdrawNone(path: FieldPath, answers: Answers): Patch[] {
  const place = placeOf(path)
  if (place === null || place === 'letter' || answers[answerPath(place)] !== 'none') return []
  return [{ path: answerPath(place), value: '' }]
}
