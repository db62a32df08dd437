import { character, foldedLetter, foldLetters, kindOf } from './known-letters.ts'

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
export const searchedWords = (text: string): SearchedWord[] => wordsOfKnown(text) ?? wordsOfAny(text)

/** Of any text, by what Unicode says of its characters. Exported for its test: `wordsOfKnown` gives the same, sooner. */
export const wordsOfAny = (text: string): SearchedWord[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), ({ 0: word, index }) => ({
    folded: foldLetters(word).slice(0, maxWordUnits).toWellFormed(),
    start: index,
    end: index + word.length,
  })).filter(({ folded }) => folded !== '')

/** Null of a text with a character that is not known. */
function wordsOfKnown(text: string): SearchedWord[] | null {
  const words: SearchedWord[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === character.unknown) return null
    const start = at
    let folded = ''
    do folded += kind === character.other ? '' : foldedLetter(text.charCodeAt(at))
    while (++at < text.length && kindOf(text.charCodeAt(at)) === kind)
    if (folded !== '') words.push({ folded: folded.slice(0, maxWordUnits), start, end: at })
  }
  return words
}

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
