import { isFigure, isMark, wordsOf } from '@thidua/draft/sentences/words'
import type { AgencyNames } from './agency-names.ts'

/** A text as it is compared with others: what differs from agency to agency is masked. */
export interface MaskedText {
  /** Words in small letters without marks; `#` for a figure, `@` for the name of an agency. */
  readonly words: readonly string[]
  /** What the masks stand for, in the order of the text. */
  readonly figures: readonly string[]
  readonly names: readonly string[]
  /** The words that turn a sentence round, in their order: texts that differ in them never say the same. */
  readonly turns: string
}

/** Denial, want, and where things go. */
const turning = new Set(['không', 'chưa', 'thiếu', 'tăng', 'giảm'])

/** Masks the figures and the agencies' names of a text. */
export function maskedText(text: string, names: AgencyNames): MaskedText {
  const words = wordsOf(text.normalize('NFC'))
  const masked = { words: [] as string[], figures: [] as string[], names: [] as string[], turns: [] as string[] }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || isMark(word)) continue
    const length = names.lengthAt(words, at)
    if (length > 0) {
      masked.words.push('@')
      masked.names.push(text.slice(word.from, words[at + length - 1]?.to))
      at += length - 1
    } else if (isFigure(word)) {
      masked.words.push('#')
      masked.figures.push(word.text)
    } else {
      const small = word.text.toLowerCase()
      masked.words.push(small)
      if (turning.has(small)) masked.turns.push(small)
    }
  }
  return { ...masked, turns: masked.turns.join(' ') }
}
