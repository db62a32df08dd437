import { z } from 'zod'
import { readDate } from '../text/read-date.ts'

/** One of some values; none yet is `required`. */
export const chosen = <const Value extends string>(values: readonly Value[]) =>
  z.string().transform((text, context): Value => {
    const value = values.find((one) => one === text)
    if (value === undefined) context.addIssue('required')
    return value ?? (text as Value)
  })

const day = (text: string, context: z.RefinementCtx): string => {
  const read = readDate(text)
  if (read === undefined) context.addIssue(text.trim() === '' ? 'required' : 'date')
  return read ?? ''
}

/** A day as it is typed (17/6/2026) or sent (2026-06-17); gives `yyyy-MM-dd`. */
export const requiredDay = z.string().transform(day)

/** The same, or '' for none, which gives null. */
export const optionalDay = z.string().transform((text, context) => (text.trim() === '' ? null : day(text, context)))

/** The id of what was chosen; '' for nothing, which gives null. */
export const optionalId = z.union([z.literal('').transform(() => null), z.uuid('gone')], 'gone')

/** What ending something asks for: the first day on which it is no more. */
export const endForm = z.object({ on: requiredDay })
