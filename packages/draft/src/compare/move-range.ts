import { isMark, type Word } from '../sentences/words.ts'
import { type ReadText, readText, type WordSpan } from './align-words.ts'
import { readPair, trustedSentences } from './trusted-sentences.ts'

/** A stretch of a text in UTF-16 positions, `to` not in it. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/**
 * Finds stretches of one version of a text in a later one. A stretch moves with its sentences, by aligning the two
 * versions: whole sentences also where they were changed at their place, a part of one only where all its words stand in
 * it as they stood. Null where there is doubt, or where less than half of its words are left: nothing is ever looked for
 * elsewhere, and no number is taken for another or for a part of a longer one.
 */
export function rangeMover(before: string, after: string): (range: TextSpan) => TextSpan | null {
  if (before === after) return (range) => range
  const pair = readPair(readText(before), readText(after))
  const counterpart = trustedSentences(pair)
  const { before: old, after: fresh } = pair
  return (range) => {
    const pieces = old.sentences.flatMap((sentence, row): Piece[] => {
      const asked = wordsWithin(old, sentence, range)
      if (asked.length === 0) return []
      const column = counterpart[row] ?? -1
      const now = column < 0 ? undefined : fresh.sentences[column]
      const all = wordsOf(old, sentence)
      const moved = now ? movedTo(asked, all, wordsOf(fresh, now)) : null
      return [{ count: asked.length, moved }]
    })
    const total = pieces.reduce((sum, { count }) => sum + count, 0)
    const kept = pieces.filter(({ moved }) => moved !== null)
    const left = kept.reduce((sum, { count }) => sum + count, 0)
    const [first, last] = [kept.at(0)?.moved, kept.at(-1)?.moved]
    return first && last && 2 * left >= total ? { from: first.from, to: last.to } : null
  }
}

interface Piece {
  /** Words of the range that stand in one sentence. */
  readonly count: number
  readonly moved: TextSpan | null
}

/** Words alone: marks come and go with bold letters and quotes. */
const wordsOf = ({ words }: ReadText, { from, to }: WordSpan): Word[] =>
  words.slice(from, to).filter((word) => !isMark(word))

const wordsWithin = (text: ReadText, sentence: WordSpan, { from, to }: TextSpan): Word[] =>
  wordsOf(text, sentence).filter((word) => word.from < to && word.to > from)

/** Where words of a sentence stand in what became of it. */
function movedTo(asked: readonly Word[], sentence: readonly Word[], now: readonly Word[]): TextSpan | null {
  const place = asked.length === sentence.length ? { at: 0, count: now.length } : samePlace(asked, sentence, now)
  const [head, tail] = place ? [now[place.at], now[place.at + place.count - 1]] : []
  return head && tail ? { from: head.from, to: tail.to } : null
}

/** A part of a sentence: the how-manieth of its equals it was, it still is, and there are as many of them. */
function samePlace(asked: readonly Word[], sentence: readonly Word[], now: readonly Word[]) {
  if (asked.length * (sentence.length + now.length) > maxSteps) return null
  const [old, fresh] = [placesOf(asked, sentence), placesOf(asked, now)]
  const nth = old.findIndex((at) => sentence[at]?.from === asked[0]?.from)
  const at = old.length === fresh.length ? fresh[nth] : undefined
  return at === undefined ? null : { at, count: asked.length }
}

/** Words looked at for one part of a sentence; a sentence of thousands of equal words is beyond it. */
const maxSteps = 5_000_000

/** Where these words stand one after another. */
const placesOf = (asked: readonly Word[], words: readonly Word[]): number[] =>
  words.flatMap((_, at) => (asked.every(({ text }, index) => words[at + index]?.text === text) ? [at] : []))
