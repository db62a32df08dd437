import { readDate } from '../../text/read-date.ts'
import type { CommendationForm, FormRecipient } from '../commendation-forms.ts'

/** What is worth a look about the form that a commendation names. */
export type FormRule = 'formEnded' | 'formForOthers'

const recipientOf: Readonly<Record<string, FormRecipient>> = {
  collective: 'collective',
  enterprise: 'collective',
  household: 'household',
  leader: 'individual',
  worker: 'individual',
}

/**
 * What the forms say against a commendation, by its cells as typed: decided when its form was no longer given, or given
 * to whom the form is not for. An older law had forms of the same names, so a decision before the form's first day is no
 * fault.
 */
export function formProblems(forms: readonly CommendationForm[], cells: Readonly<Record<string, string>>): FormRule[] {
  const form = forms.find(({ key }) => key === cells['form'])
  if (!form) return []
  const decided = readDate(cells['decisionDate'] ?? '')
  const recipient = recipientOf[cells['kind'] ?? '']
  return [
    ...(form.until !== null && decided !== undefined && decided >= form.until ? ['formEnded' as const] : []),
    ...(recipient !== undefined && !form.kinds.includes(recipient) ? ['formForOthers' as const] : []),
  ]
}
