import type { FormRecipient } from '../commendation-forms.ts'
import { readDate } from '../read-date.ts'
import type { TemplateItem } from '../template.ts'

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
 * What the reference data says against a commendation of an item, by its cells as typed: decided when its form was no
 * longer given, or given to whom the form is not for. An older law had forms of the same names, so a decision before the
 * form's first day is no fault.
 */
export function formProblems({ forms = [] }: TemplateItem, cells: Readonly<Record<string, string>>): FormRule[] {
  const form = forms.find(({ key }) => key === cells['form'])
  if (!form) return []
  const decided = readDate(cells['decisionDate'] ?? '')
  const recipient = recipientOf[cells['kind'] ?? '']
  return [
    ...(form.until !== null && decided !== undefined && decided >= form.until ? ['formEnded' as const] : []),
    ...(recipient !== undefined && !form.kinds.includes(recipient) ? ['formForOthers' as const] : []),
  ]
}
