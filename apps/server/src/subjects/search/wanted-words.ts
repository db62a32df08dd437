import type { Wanted } from '@thidua/letter/search/find-places'
import { searchedWords } from '@thidua/letter/search/searched-words'

/** More than anybody types; what is pasted beyond is left out. */
const maxTypedUnits = 300
const maxWords = 16

/** What somebody looks for, of what they typed; null where that has no word. */
export function wantedWords(typed: string, apart: boolean): Wanted | null {
  const text = typed.slice(0, maxTypedUnits).toWellFormed().normalize('NFC')
  const words = searchedWords(text)
    .slice(0, maxWords)
    .map(({ folded }) => folded)
  return words.length > 0 ? { words, apart } : null
}

/** The terms that the index has of it: words, or pairs of neighbours where they stand together. */
export const termsOf = ({ words, apart }: Wanted): string[] =>
  apart || words.length === 1 ? [...words] : words.slice(1).map((word, nth) => `${words[nth]} ${word}`)
