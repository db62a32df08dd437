/** A Vietnamese syllable in small letters without its tone: onset, nucleus, coda. */
const syllable =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oao|oay|oe|oeo|oi|ôi|ơi|oo|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(?:ch|ng|nh|[cmnpt])?$/u

/** A syllable has one tone at most. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

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
  if (!cased) return false
  const apart = lower.normalize('NFD')
  const plain = apart.replace(tones, '')
  return apart.length - plain.length <= 1 && syllable.test(plain.normalize('NFC'))
}

/** Whether a text is none but odd characters: a font that does not say which letters it draws. */
export function isGarbled(text: string): boolean {
  const share = vietnameseShare(text)
  if (share === null || share > 0.4) return false
  const found = wordsIn(text.slice(0, sample))
  return found.filter((word) => /[^\p{ASCII}]/u.test(word) && !isSyllable(word)).length > found.length * 0.3
}
