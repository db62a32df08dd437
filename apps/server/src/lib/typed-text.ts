import { isVisible, longestText } from '@thidua/schema/text/sent-text'
import { ValidationError } from './expected-errors.ts'

/** What a person wrote to others about a report, '' for nothing that could be read. Throws `ValidationError` when it is too long. */
export function typedText(path: string, value: string | null | undefined): string {
  const text = (value ?? '').trim()
  if (text.length > longestText) throw new ValidationError([{ path, rule: 'tooLong' }])
  return isVisible(text) ? text : ''
}
