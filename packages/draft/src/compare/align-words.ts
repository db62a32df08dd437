import { splitSentences } from '../sentences/split-sentences.ts'
import { isFigure, isMark, type Word, wordsOf } from '../sentences/words.ts'
import { type CommonRun, commonRuns } from './common-runs.ts'
import { pairSentences } from './pair-sentences.ts'

/** A text as it is compared. */
export interface ReadText {
  readonly words: readonly Word[]
  /** The words of each sentence: `from` the first, `to` behind the last. */
  readonly sentences: readonly WordSpan[]
}

/** Words or sentences by their numbers: `from` the first, `to` behind the last. */
export interface WordSpan {
  readonly from: number
  readonly to: number
}

/** The words and sentences of a text. */
export function readText(text: string): ReadText {
  const words = wordsOf(text)
  let at = 0
  const sentences = splitSentences(text).map(({ to }) => {
    const from = at
    while (at < words.length && (words[at]?.from ?? to) < to) at++
    return { from, to: at }
  })
  return { words, sentences }
}

/**
 * The words that two texts have in common, in their order. Sentences first: the equal ones, then those that are alike in
 * pairs, and only within a pair its words; so a new sentence is one piece and shares no stray "và" with its neighbour.
 * `grown`: the one text was made of the other, so that a sentence whose words all stand in what is left of the other side
 * is that one, however much was written into it.
 */
export function alignWords(before: ReadText, after: ReadText, { grown = false } = {}): CommonRun[] {
  const numbers = new Map<string, number>()
  const old = numbered(before, numbers)
  const fresh = numbered(after, numbers)
  const runs: CommonRun[] = []
  const compare = (oldSpan: WordSpan, newSpan: WordSpan, least = 0) => {
    const common = commonRuns(old.ids.slice(oldSpan.from, oldSpan.to), fresh.ids.slice(newSpan.from, newSpan.to))
    const shorter = Math.min(oldSpan.to - oldSpan.from, newSpan.to - newSpan.from)
    if (common.reduce((sum, { length }) => sum + length, 0) < least * shorter) return
    for (const run of common)
      runs.push({ before: oldSpan.from + run.before, after: newSpan.from + run.after, length: run.length })
  }
  const compareGrown = (oldSpan: WordSpan, newSpan: WordSpan) => {
    if (!grown || oldSpan.from === oldSpan.to || newSpan.from === newSpan.to) return
    compare(wordsIn(before.sentences, oldSpan), wordsIn(after.sentences, newSpan), leastOfGrown)
  }
  let [i, j] = [0, 0]
  const end = { before: before.sentences.length, after: after.sentences.length, length: 0 }
  for (const equal of [...commonRuns(old.keys, fresh.keys), end]) {
    const gap = { before: { from: i, to: equal.before }, after: { from: j, to: equal.after } }
    const bags = [bagsOf(before, old.ids, gap.before), bagsOf(after, fresh.ids, gap.after)] as const
    const pairs = pairSentences(...bags)?.map((pair) => ({
      before: { from: i + pair.before.from, to: i + pair.before.to },
      after: { from: j + pair.after.from, to: j + pair.after.to },
    }))
    let [unpairedOld, unpairedNew] = [gap.before.from, gap.after.from]
    for (const pair of pairs ?? [gap]) {
      compareGrown({ from: unpairedOld, to: pair.before.from }, { from: unpairedNew, to: pair.after.from })
      compare(wordsIn(before.sentences, pair.before), wordsIn(after.sentences, pair.after))
      ;[unpairedOld, unpairedNew] = [pair.before.to, pair.after.to]
    }
    compareGrown({ from: unpairedOld, to: gap.before.to }, { from: unpairedNew, to: gap.after.to })
    ;[i, j] = [equal.before + equal.length, equal.after + equal.length]
    compare(
      wordsIn(before.sentences, { from: equal.before, to: i }),
      wordsIn(after.sentences, { from: equal.after, to: j }),
    )
  }
  return runs
}

/** So much of the shorter side stands in the other where one grew out of the other. */
const leastOfGrown = 0.8

/** A text's words and sentences as numbers. */
export interface Numbered {
  /** A number for each word, the same for the same word in both texts. */
  readonly ids: readonly number[]
  /** A number for each sentence, the same for the same words. */
  readonly keys: readonly number[]
}

/** Texts that are compared share `numbers`. */
export function numbered({ words, sentences }: ReadText, numbers: Map<string, number>): Numbered {
  const numberOf = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const ids = words.map(({ text }) => numberOf(text))
  // A word holds no line break, so no sentence's key is a word.
  return { ids, keys: sentences.map(({ from, to }) => numberOf(`\n${ids.slice(from, to).join(' ')}`)) }
}

const anyFigure = -1

/** What likeness is measured by: no marks, and every figure as one, so that sentences with new figures stay pairs. */
export const bagsOf = ({ words, sentences }: ReadText, ids: readonly number[], { from, to }: WordSpan): number[][] =>
  sentences.slice(from, to).map((sentence) =>
    words
      .slice(sentence.from, sentence.to)
      .flatMap((word, index) => (isMark(word) ? [] : isFigure(word) ? [anyFigure] : [ids[sentence.from + index] ?? 0]))
      .sort((a, b) => a - b),
  )

/** The words of neighbouring sentences. */
const wordsIn = (sentences: readonly WordSpan[], { from, to }: WordSpan): WordSpan =>
  from === to ? { from: 0, to: 0 } : { from: sentences[from]?.from ?? 0, to: sentences[to - 1]?.to ?? 0 }
