import { createCite } from '@thidua/letter/compose/cite'
import { addressees, closing, letterTitle, opening, recipients } from '@thidua/letter/compose/letter-texts'
import type { ReportInput } from '@thidua/letter/compose/report-input'
import type { LetterField } from '@thidua/schema/outline/letter-fields'
import type { Answers } from '@thidua/schema/outline/paths'

/** What the letter prints for a field that was left blank; shown as grey text in its box. */
export function letterDefaults(
  input: Omit<ReportInput, 'answers' | 'status'>,
  answers: Answers,
): Partial<Record<LetterField, string>> {
  // The title stands in opening and closing, so a typed one counts; every other field as if blank.
  const typedTitle = answers['letter/title']
  const blank: ReportInput = { ...input, answers: {}, status: 'draft' }
  const titled: ReportInput = { ...blank, answers: typedTitle ? { 'letter/title': typedTitle } : {} }
  return {
    title: letterTitle(blank),
    opening: opening(titled, createCite()).text,
    closing: closing(titled),
    addressees: addressees(blank).join('\n'),
    recipients: recipients(blank).join('\n'),
  }
}
