import { vniLetters as letters } from '@thidua/schema/text/legacy-letters'
import { isSyllable } from '@thidua/schema/text/vietnamese-syllable'
import { oddShare } from './tcvn3.ts'

const odd = /[^\p{ASCII}]/u

/** The letters of a `VNI-Times` text, given as Latin-1, in Unicode: a vowel and its marks are two characters there. */
export const fromVni = (text: string): string =>
  odd.test(text) ? text.replace(/[^\p{ASCII}]/gu, (letter) => letters.get(letter) ?? letter).normalize('NFC') : text

/** Whether a text's odd letters could all be VNI's; true as well where it has none. */
const mayBeVni = (text: string): boolean => {
  for (const letter of text) if (letter > '\u007f' && letter !== '\u00a0' && !letters.has(letter)) return false
  return true
}

/** Whether texts, as Latin-1, are Vietnamese when they are taken for VNI and are not as they stand. */
export function isVni(texts: readonly string[]): boolean {
  const candidates = texts.filter((text) => odd.test(text) && mayBeVni(text))
  const raw = oddShare(candidates)
  if (raw === null || raw > 0.5) return false
  return (oddShare(candidates.map(fromVni)) ?? 0) >= 0.8
}

/** A text of a table that is in VNI: decoded, unless its words are Vietnamese only as they stand. */
export function fromVniIfBetter(text: string): string {
  if (!mayBeVni(text)) return text
  const decoded = fromVni(text)
  return syllables(decoded) >= syllables(text) ? decoded : text
}

const syllables = (text: string): number =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => odd.test(word) && isSyllable(word)).length
