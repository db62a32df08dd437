import { ValidationError } from './expected-errors.ts'

/** In UTF-16 units; some three printed pages. */
export const longestText = 10_000

/** What a person wrote to others about a report, '' for nothing. Throws `ValidationError` when it is too long. */
export function typedText(path: string, value: string | null | undefined): string {
  const text = (value ?? '').trim()
  if (text.length > longestText) throw new ValidationError([{ path, rule: 'tooLong' }])
  return text
}
