/** A word of a text, as it is searched for: without marks and case. Range in UTF-16 units, `end` not in it. */
export interface SearchedWord {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** Longer than any word of a language: what is longer is found by its beginning, and fits into an index. */
const maxWordUnits = 40

/**
 * The words of a text in NFC, in their order. Letters and digits are words of their own, all else parts them: `769/QĐ-UBND`,
 * `769 QĐ UBND` and `769qđ-ubnd` are the same three.
 */
export const searchedWords = (text: string): SearchedWord[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), ({ 0: word, index }) => ({
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  })).filter(({ folded }) => folded !== '')

/** A text says the same words again and again. Longer ones are seldom, and would hold the text that they were cut from. */
const maxKept = 20_000
const maxKeptUnits = 12
const kept = new Map<string, string>()

function foldWord(word: string): string {
  const before = kept.get(word)
  if (before !== undefined) return before
  const folded = foldAnew(word)
  if (kept.size >= maxKept) kept.clear()
  if (word.length <= maxKeptUnits) kept.set(word, folded)
  return folded
}

const foldAnew = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .slice(0, maxWordUnits)
    .toWellFormed()

/** What a text is found by: its words parted by blanks, one line for each of its lines that has any. */
export const foldedLines = (text: string): string =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      searchedWords(line)
        .map(({ folded }) => folded)
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n')
