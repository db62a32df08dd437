import { z } from 'zod'
import { deciders, formRecipients } from '../outline/commendation-forms.ts'
import { maxNameLength, optionalLabel, requiredLabel } from './administered-text.ts'
import { chosen, optionalDay, requiredDay } from './form-fields.ts'

/** What the form of a form of commendation asks for; its key is made of its first name and stays. */
export const commendationFormForm = z
  .object({
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
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil > validFrom, {
    path: ['validUntil'],
    message: 'dayOrder',
  })
export type CommendationFormForm = z.output<typeof commendationFormForm>
