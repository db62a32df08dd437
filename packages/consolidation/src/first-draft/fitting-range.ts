import { isMark, wordsOf } from '@thidua/draft/sentences/words'
import { figuresIn } from '../sentences/figures-in.ts'
import { type PlacedSentence, sentencesOf, type TextRange } from '../sentences/sentences-of.ts'
import { slicePoints } from '../sentences/slice-points.ts'

/** Words of a quote in a first draft. */
const longest = 80

/**
 * The whole sentences of one paragraph of an answer that a first draft quotes, of at most about eighty words: from the
 * first sentence with a figure on, else from the first. Null where none fits.
 */
export function fittingRange(text: string): (TextRange & { readonly text: string }) | null {
  const sentences = sentencesOf(text)
  const fitting = sentences.filter((sentence) => stands(sentence) && wordCount(sentence) <= longest)
  const first = fitting.find((sentence) => figuresIn(sentence.text).length > 0) ?? fitting[0]
  if (!first) return null
  let [end, left] = [first.end, longest - wordCount(first)]
  for (const next of sentences.slice(sentences.indexOf(first) + 1)) {
    left -= wordCount(next)
    if (next.paragraph !== first.paragraph || left < 0 || !stands(next)) break
    end = next.end
  }
  const range = { start: first.start, end }
  return { ...range, text: slicePoints(text, range) ?? '' }
}

/** A line of a table, words that only lead on, and half of what is bold say nothing by themselves. */
const stands = ({ kind, text }: PlacedSentence): boolean =>
  kind !== 'row' && !/:\s*$/u.test(text) && (text.match(/\*+/gu)?.length ?? 0) % 2 === 0

const wordCount = ({ text }: PlacedSentence): number => wordsOf(text).filter((word) => !isMark(word)).length
