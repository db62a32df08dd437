import type { Problem, ProblemRule } from '@thidua/schema/verdict'
import { createContext, use } from 'react'
import type { FieldNotes } from '#ui/form/field.tsx'

/** What to say beside a field now, in words; nothing when there is nothing or its time has not come. */
export const ItemProblemsContext = createContext<(path: string) => FieldNotes>(() => ({}))

export const useNotesOn = (path: string): FieldNotes => use(ItemProblemsContext)(path)

const format: ReadonlySet<ProblemRule> = new Set(['number', 'wholeNumber', 'negative', 'date', 'documentNumber'])

/** A text that is there but cannot be read as a value: it is kept as typed and counted among what is left to fix. */
export const isFormatProblem = ({ rule }: Problem): boolean => format.has(rule)

/** Before "Tiếp tục" only a number's format is pointed out, and only after the field was left. */
export const isShownOnBlur = ({ rule }: Problem): boolean =>
  rule === 'number' || rule === 'wholeNumber' || rule === 'negative'
