import type { Passage, Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** Old and new place of the tone mark in open oa, oe, uy, pair by pair. */
const old = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ')
const recent = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ')
const other = new Map([
  ...old.map((sound, index) => [sound, recent[index] ?? ''] as const),
  ...recent.map((sound, index) => [sound, old[index] ?? ''] as const),
])
/** A syllable that ends in one of them; after q, "uy" is another sound (quý). */
const syllable = (sounds: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?!q)\p{L}*(${sounds.join('|')})(?!\p{L})`, 'giu')

const oldSyllable = syllable(old)
const recentSyllable = syllable(recent)

/** hoà beside hòa: the rarer way of one letter; in a tie the decree's own "CỘNG HÒA" is kept. */
export const mixedToneMarks: Rule = {
  id: 'mixed-tone-marks',
  check: (input) => {
    const spelt = (passage: Passage, match: RegExpExecArray) =>
      passage.role !== 'signer' && !inName(passage.text, match)
    const count = (way: RegExp) => findAll(input, way, undefined, spelt).length
    const [older, newer] = [count(oldSyllable), count(recentSyllable)]
    if (older === 0 || newer === 0) return []
    return findAll(
      input,
      newer <= older ? recentSyllable : oldSyllable,
      ([word, sound = '']) => word.slice(0, -sound.length) + swap(sound),
      spelt,
    )
  },
}

/** Letters on either side that show the neighbouring syllable. */
const near = 12

/** A capitalised syllable beside another is a person's or a place's name, spelt as it is: but "Ủy ban" is none. */
const inName = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  /^(?!U|[ÚÙỦŨỤ])\p{Lu}\p{Ll}*$/u.test(word) &&
  (/(?<!\p{L})\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, index - near), index)) ||
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(index + word.length, index + word.length + near)))

const swap = (sound: string): string => {
  const swapped = other.get(sound.toLowerCase()) ?? sound
  if (sound === sound.toUpperCase()) return swapped.toUpperCase()
  return sound.charAt(0) === sound.charAt(0).toUpperCase()
    ? swapped.charAt(0).toUpperCase() + swapped.slice(1)
    : swapped
}
