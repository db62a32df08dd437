import type { Problem, ProblemRule } from '@thidua/schema/verdict'
import { createContext, use } from 'react'

/** The problem to show beside a field now, in words; null when there is none or its time has not come. */
export const ItemProblemsContext = createContext<(path: string) => string | null>(() => null)

export const useProblemOf = (path: string): string | null => use(ItemProblemsContext)(path)

const format: ReadonlySet<ProblemRule> = new Set(['number', 'wholeNumber', 'negative', 'date', 'documentNumber'])

/** A text that is there but cannot be read as a value (ux.md 7: "còn 2 chỗ cần sửa"). */
export const isFormatProblem = ({ rule }: Problem): boolean => format.has(rule)

/** Before "Tiếp tục" only a number's format is pointed out, and only after the field was left (ux.md 14). */
export const isShownOnBlur = ({ rule }: Problem): boolean =>
  rule === 'number' || rule === 'wholeNumber' || rule === 'negative'
