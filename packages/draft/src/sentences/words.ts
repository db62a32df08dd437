/** A word, a figure or a single mark of a text. `from` and `to` are UTF-16 positions in it; white space is no word. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Thousands parted by spaces are one figure, as a person reads it: `1 250`. */
const spaced = String.raw`\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?![\p{L}\p{M}\p{N}])(?:,\p{Nd}+)?`
/** Letters and digits; a mark between two digits belongs to the figure: `1.250`, `12,5`, `17/6/2022`, `2021-2025`. */
const solid = String.raw`[\p{L}\p{M}\p{N}]+(?:(?<=\p{Nd})[.,/:–-](?=\p{Nd})[\p{L}\p{M}\p{N}]+)*`
const word = new RegExp(`${spaced}|${solid}|[^\\s\\p{L}\\p{M}\\p{N}]`, 'gu')

/** The words of a text in its order; what stands between two of them is white space. Takes time by the text's length. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => ({ text: found, from: index, to: index + found.length }))

/** Whether a word is a figure: a number, a date, the number of a document. */
export const isFigure = ({ text }: Word): boolean => /^\p{Nd}/u.test(text)

/** Whether a word is a mark: neither letter nor digit. */
export const isMark = ({ text }: Word): boolean => !/^[\p{L}\p{M}\p{N}]/u.test(text)
