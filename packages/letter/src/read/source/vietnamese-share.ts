/** A Vietnamese syllable in lower case: onset, one to three vowels with their marks, coda. */
const syllable =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/u

const words = /[^\s\d.,;:!?"'“”‘’()[\]{}/|*_+=<>…–—-]{2,}/gu

/**
 * How many of a text's words are Vietnamese syllables, 0 to 1: above 0.8 for a report, below 0.5 where letters are
 * read in the wrong encoding. Null when there are too few words to tell.
 */
export function vietnameseShare(text: string): number | null {
  const found = text.slice(0, sample).normalize('NFC').match(words) ?? []
  if (found.length < 30) return null
  return found.filter(isSyllable).length / found.length
}

const sample = 20_000

const isSyllable = (word: string): boolean => {
  const lower = word.toLowerCase()
  const cased = word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1)
  return cased && syllable.test(lower)
}

/** Whether a text is none but odd characters: a font that does not say which letters it draws. */
export function isGarbled(text: string): boolean {
  const share = vietnameseShare(text)
  if (share === null || share > 0.4) return false
  const found = text.slice(0, sample).normalize('NFC').match(words) ?? []
  return found.filter((word) => /[^\p{ASCII}]/u.test(word) && !isSyllable(word)).length > found.length * 0.3
}
