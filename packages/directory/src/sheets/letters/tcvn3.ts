import { tcvn3Letters as letters } from '@thidua/schema/text/legacy-letters'
import { isSyllable } from '@thidua/schema/text/vietnamese-syllable'

/** Words of two letters or more. */
const words = /[^\s\d.,;:!?"'()[\]{}/|*_+=<>–—-]{2,}/gu

/** Characters of the evidence that are looked at. */
const sample = 50_000

const odd = /[^\p{ASCII}]/u

/** The letters of a `.VnTime` text, given as Latin-1, in Unicode. */
export function fromTcvn3(text: string): string {
  if (!odd.test(text)) return text
  const read = text.replace(/[^\p{ASCII}]/gu, (letter) => letters.get(letter) ?? letter)
  // The old fonts have toned letters as small ones only: a word in capitals was typed `TỉNH`, a name `Lê Thị ẩn`.
  const words = read.replace(/\p{L}+/gu, (word) =>
    /[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word) ? word.toLocaleUpperCase('vi') : word,
  )
  return isName(words) ? words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi')) : words
}

const given = new Set(letters.values())

/** Whether each word begins with a capital where the fonts have one, as two at least do. */
function isName(text: string): boolean {
  const firsts = Array.from(text.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter)
  const hasNoCapital = (letter: string) => given.has(letter) && !given.has(letter.toLocaleUpperCase('vi'))
  const capitals = firsts.filter((letter) => /\p{Lu}/u.test(letter))
  return capitals.length > 1 && firsts.every((letter) => /\p{Lu}/u.test(letter) || hasNoCapital(letter))
}

/** Whether a text's odd letters could all be TCVN3's; true as well where it has none. */
export const mayBeTcvn3 = (text: string): boolean => {
  for (const letter of text) if (letter > '\u007f' && letter !== '\u00a0' && !letters.has(letter)) return false
  return true
}

/** How many of the words with odd letters are Vietnamese syllables, 0 to 1; null where there are too few to tell. */
export function oddShare(texts: Iterable<string>): number | null {
  let [valid, all, read] = [0, 0, 0]
  for (const text of texts) {
    if (!odd.test(text)) continue
    for (const [word] of text.slice(0, sample).normalize('NFC').matchAll(words)) {
      if (!odd.test(word)) continue
      all++
      if (isSyllable(word)) valid++
    }
    if ((read += text.length) > sample) break
  }
  return all < 2 ? null : valid / all
}

/** Whether texts, as Latin-1, are Vietnamese when they are taken for TCVN3 and are not as they stand. */
export function isTcvn3(texts: readonly string[]): boolean {
  const candidates = texts.filter((text) => odd.test(text) && mayBeTcvn3(text))
  const raw = oddShare(candidates)
  if (raw === null || raw > 0.5) return false
  return (oddShare(candidates.map(fromTcvn3)) ?? 0) >= 0.8
}
