import type { Option } from '@thidua/schema/outline/cells'
import { fold, foldedWords } from '../../sentences/fold.ts'

/** The option whose label a text says: equal, or all of its telling words in the text; the longest such wins. Empty when none. */
export function chooseOption(options: readonly Option[], text: string): string {
  const folded = fold(text)
  const exact = options.find(({ label }) => fold(label.vi) === folded)
  if (exact) return exact.key
  const words = new Set(foldedWords(text))
  const scored = options
    .map(({ key, label }) => ({ key, own: foldedWords(label.vi).filter((word) => !/^(?:cua|la|cap)$/u.test(word)) }))
    .filter(({ own }) => own.every((word) => words.has(word)))
    .toSorted((a, b) => b.own.length - a.own.length)
  return scored[0]?.key ?? ''
}
