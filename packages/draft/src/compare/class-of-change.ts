import { isFigure, isMark, type Word, wordsOf } from '../sentences/words.ts'
import { textHunks } from './text-hunks.ts'

/** How much of a text changed, by what matters more: figures, words, marks such as commas. */
export interface ClassOfChange {
  readonly figures: number
  readonly words: number
  readonly marks: number
}

const kindOf = (word: Word): keyof ClassOfChange => (isFigure(word) ? 'figures' : isMark(word) ? 'marks' : 'words')

/**
 * How many figures, words and marks differ between two texts: of each kind, in each passage that changed, as many as the
 * longer side has that the other does not. All of them nought: only white space differs, or nothing.
 */
export function classOfChange(before: string, after: string): ClassOfChange {
  const found = { figures: 0, words: 0, marks: 0 }
  for (const hunk of textHunks(before, after)) {
    const [old, fresh] = [
      wordsOf(before.slice(hunk.before.from, hunk.before.to)),
      wordsOf(after.slice(hunk.after.from, hunk.after.to)),
    ]
    for (const kind of ['figures', 'words', 'marks'] as const) {
      const [gone, come] = [textsOf(old, kind), textsOf(fresh, kind)]
      found[kind] += Math.max(lacking(gone, come), lacking(come, gone))
    }
  }
  return found
}

const textsOf = (words: readonly Word[], kind: keyof ClassOfChange): string[] =>
  words.filter((word) => kindOf(word) === kind).map(({ text }) => text)

/** How many of `texts` the others do not have, each counted as often as it stands. */
function lacking(texts: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return texts.filter((text) => {
    const times = left.get(text) ?? 0
    left.set(text, times - 1)
    return times <= 0
  }).length
}
