import { codePoints } from '@thidua/letter/markup/code-points'
import type { TextRange } from './sentences-of.ts'

/** The words of a range in code points; null where the text has no such range. */
export function slicePoints(text: string, { start, end }: TextRange): string | null {
  const { count, unitAt } = codePoints(text)
  const stands = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= count
  return stands ? text.slice(unitAt(start), unitAt(end)) : null
}

/** How long a text is, in code points. */
export const lengthInPoints = (text: string): number => codePoints(text).count
