import { z } from 'zod'
import { deciders, formRecipients } from '../outline/commendation-forms.ts'
import { maxNameLength, optionalLabel, requiredLabel } from './administered-text.ts'
import { chosen, optionalDay, requiredDay } from './form-fields.ts'

/** The fields of a form of commendation; its key is made of its first name and stays. */
export const commendationFormFields = z.object({
  name: requiredLabel(maxNameLength),
  nameEn: optionalLabel(maxNameLength),
  decider: chosen(deciders),
  kinds: z.array(z.enum(formRecipients)).min(1, 'required'),
  validFrom: requiredDay,
  /** The first day on which it is no longer given; null without an end. */
  validUntil: optionalDay,
  /** Its place among the forms, from 1. */
  position: z.int('whole').min(1, 'position').max(10_000, 'position'),
})
export type CommendationFormFields = z.output<typeof commendationFormFields>

/** It ends after it begins. */
export function checkDays({ validFrom, validUntil }: CommendationFormFields, context: z.RefinementCtx): void {
  if (validUntil !== null && validUntil <= validFrom)
    context.addIssue({ code: 'custom', path: ['validUntil'], message: 'dayOrder' })
}

/** What an administrator says of a form of commendation. */
export const commendationFormForm = commendationFormFields.superRefine(checkDays)
