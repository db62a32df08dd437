import type { z } from 'zod'
import { ValidationError } from './expected-errors.ts'

/** What a form says, by the shape that the page checks too. Throws `ValidationError` with a rule for each field. */
export function parseForm<T>(shape: z.ZodType<T>, input: unknown): T {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ValidationError(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), rule: message })))
}
