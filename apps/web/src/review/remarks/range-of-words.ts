import { wordsOf } from '@thidua/draft/sentences/words'
import { codePoints } from '@thidua/letter/markup/code-points'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import type { TextRange } from '@thidua/letter/markup/quote-of'
import { sourceOffsets } from '@thidua/letter/markup/source-offsets'

/**
 * Where the reader of letters found words in a text: the first place where they stand word for word, no number for a
 * part of a longer one. Null when they do not stand there.
 */
export function rangeOfWords(markup: string | undefined, words: string): TextRange | null {
  if (markup === undefined) return null
  const text = markup.normalize('NFC')
  const shown = plainText(parseMarkup(text))
  const [all, wanted] = [wordsOf(shown), wordsOf(words.normalize('NFC'))]
  const at = all.findIndex((_, index) => wanted.every((word, step) => all[index + step]?.text === word.text))
  const [head, tail] = [all[at], all[at + wanted.length - 1]]
  const offsets = sourceOffsets(text, shown)
  if (at < 0 || wanted.length === 0 || !head || !tail || !offsets) return null
  const points = codePoints(text)
  return { start: points.before(offsets[head.from] ?? 0), end: points.before((offsets[tail.to - 1] ?? 0) + 1) }
}
