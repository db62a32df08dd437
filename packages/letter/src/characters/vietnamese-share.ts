import { isSyllable as isSyllableInAnyCase } from '@thidua/schema/text/vietnamese-syllable'

const words = /[^\s\d.,;:!?"'“”‘’()[\]{}/|*_+=<>…–—-]{2,}/gu

/**
 * How many of a text's words are Vietnamese syllables, 0 to 1: above 0.8 for a report, below 0.5 where letters are
 * read in the wrong encoding. Null when there are too few words to tell.
 */
export function vietnameseShare(text: string): number | null {
  const found = wordsIn(text.slice(0, sample))
  if (found.length < 30) return null
  return found.filter(isSyllable).length / found.length
}

const sample = 20_000

/** The words of a text, marks and digits aside, of two letters or more. */
export const wordsIn = (text: string): string[] => text.normalize('NFC').match(words) ?? []

/** Whether a word is a Vietnamese syllable: in small letters, in capitals, or with a capital first. */
export const isSyllable = (word: string): boolean => {
  const lower = word.toLowerCase()
  const cased = word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1)
  return cased && isSyllableInAnyCase(lower)
}

/** Whether a text is none but odd characters: a font that does not say which letters it draws. */
export function isGarbled(text: string): boolean {
  const share = vietnameseShare(text)
  if (share === null || share > 0.4) return false
  const found = wordsIn(text.slice(0, sample))
  return found.filter((word) => /[^\p{ASCII}]/u.test(word) && !isSyllable(word)).length > found.length * 0.3
}
