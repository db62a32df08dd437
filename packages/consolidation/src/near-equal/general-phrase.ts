import { isFigure, isMark, wordsOf } from '@thidua/draft/sentences/words'
import type { NearGroup } from './near-groups.ts'

/** Agencies that say a phrase before it is a general one. */
const many = 5

/** Capitals that name nobody. */
const common = new Set(['Phong', 'Đảng', 'Nhà', 'Nhân'])

/**
 * Whether a group is a phrase that everybody writes and that says nothing of anybody: many agencies have it, and neither
 * figure, name nor quoted word stands in any of them. Such a phrase may be dimmed; nothing else ever is.
 */
export const isGeneralPhrase = ({ members }: NearGroup): boolean =>
  new Set(members.map(({ by }) => by)).size >= many &&
  members.every(({ text, names }) => names.length === 0 && saysNothingOwn(text))

function saysNothingOwn(text: string): boolean {
  const words = wordsOf(text).filter((word) => !isMark(word))
  const named = words.some((word, at) => at > 0 && /^\p{Lu}/u.test(word.text) && !common.has(word.text))
  return !named && !words.some(isFigure) && !/[“”"«»]/u.test(text)
}
