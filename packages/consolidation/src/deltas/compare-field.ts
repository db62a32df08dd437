import { parsePath } from '@thidua/schema/outline/parse-path'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { readNumber } from '@thidua/schema/text/read-number'
import { compareWords, type WordsChange } from './compare-words.ts'

/** Whether a field holds a figure and nothing else. */
export function isFigureField(path: FieldPath): boolean {
  const kind = parsePath(path)?.kind
  return kind === 'figure' || kind === 'half'
}

/** How two texts of a field, or of a part of it, differ: of a figure's field by its value. */
export function compareField(path: FieldPath, before: string, after: string): WordsChange | null {
  if (before === after || !isFigureField(path)) return compareWords(before, after)
  const same = readNumber(before) !== undefined && readNumber(before) === readNumber(after)
  return same ? { kind: 'marksOnly', figures: [] } : { kind: 'figureChanged', figures: [{ before, after }] }
}
