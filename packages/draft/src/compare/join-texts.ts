import { wordsOf } from '../sentences/words.ts'

/** Two texts for the same place, kept apart: by a space, by a line when either has lines, two figures by a mark too. */
export function joinTexts(first: string, second: string): string {
  // "1 250" would be one figure, and one that nobody wrote.
  if (/\p{Nd}[^\S\n]*$/u.test(first) && /^[^\S\n]*\p{Nd}/u.test(second))
    return `${first.trimEnd()}; ${second.trimStart()}`
  if (first === '' || second === '' || /\s$/u.test(first) || /^\s/u.test(second)) return first + second
  return first + (/\n/u.test(first + second) ? '\n' : ' ') + second
}

/** How many UTF-16 units on either side of a seam are looked at; a longer word there is no one's figure. */
const seam = 64

/** Whether the last word of the one and the first of the other would read as one word: `01 ` and `250`, `12,` and `5`. */
export function runsTogether(first: string, second: string): boolean {
  const before = first.slice(-seam)
  return wordsOf(before + second.slice(0, seam)).some(({ from, to }) => from < before.length && to > before.length)
}
