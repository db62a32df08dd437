import { readDate } from '@thidua/schema/text/read-date'
import { z } from 'zod'

/** `2026-06-17` as it is typed and read: `17/06/2026`; '' for none. */
export const dayText = (day: string | Date | null | undefined): string =>
  day ? String(day).split('-').toReversed().join('/') : ''

/** A day in a form: '' is none (null); else `yyyy-MM-dd`, or the rule `day`. */
export const typedDay = z.string().transform((typed, context): string | null => {
  if (typed.trim() === '') return null
  const day = readDate(typed)
  if (day === undefined) context.addIssue('day')
  return day ?? null
})

/** A day that is being typed, null while it is none. */
export const dayOf = (typed: string): string | null => readDate(typed) ?? null
