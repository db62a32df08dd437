const onsets = 'ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx]'
const nuclei = [
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oao|oay|oe|oeo|oi|ôi|ơi|oo',
  'ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu',
].join('|')
const codas = 'ch|ng|nh|[cmnpt]'
const toneless = new RegExp(`^(?:${onsets})?(?:${nuclei})(?:${codas})?$`, 'u')

/** A syllable has one tone at most. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is a Vietnamese syllable, its capitals aside: what decoded letters must be to be believed. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const plain = apart.replace(tones, '')
  return apart.length - plain.length <= 1 && toneless.test(plain.normalize('NFC'))
}
