import type { z } from 'zod'
import { ValidationError } from './expected-errors.ts'

/**
 * What a form says, by the shape that the page checks too. Throws `ValidationError` with a rule for each field; `under`
 * is where the form stands in a larger one.
 */
export function parseForm<T>(shape: z.ZodType<T>, input: unknown, under?: string): T {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  const before = under === undefined ? [] : [under]
  throw new ValidationError(
    parsed.error.issues.map(({ path, message }) => ({ path: [...before, ...path].join('.'), rule: message })),
  )
}
