import { fold } from '../../columns/fold.ts'

/** Words of a cell that stand for one of some values; the first of each is the usual one. */
export interface WordList<Value> {
  readonly usual: ReadonlyMap<Value, string>
  read(text: string): Value | undefined
}

/** Words are compared without marks, case and punctuation, with the value's own name among them. */
export function wordList<Value extends string>(
  words: Readonly<Record<Value, readonly [string, ...string[]]>>,
): WordList<Value> {
  const values = Object.keys(words) as Value[]
  const byWord = new Map(
    values.flatMap((value) => [value, ...words[value]].map((word) => [fold(word), value] as const)),
  )
  return {
    usual: new Map(values.map((value) => [value, words[value][0]])),
    read: (text) => byWord.get(fold(text)),
  }
}
