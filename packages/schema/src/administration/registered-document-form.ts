import type { z } from 'zod'
import { documentTypes } from '../outline/document-types.ts'
import { documentForm } from './document-form.ts'
import { chosen, optionalDay, optionalId } from './form-fields.ts'

/**
 * A document of the registry as an administrator corrects it; of the server's answers, `registered` (number and issuer
 * are another's) and `circle` (of successors) come beside.
 */
export const registeredDocumentForm = documentForm
  .extend({
    type: chosen(documentTypes.map(({ key }) => key)),
    issuedOn: optionalDay,
    inForceFrom: optionalDay,
    /** The first day on which it is no longer in force; null while nobody said so. */
    inForceUntil: optionalDay,
    replacedById: optionalId,
  })
  .superRefine(({ inForceFrom, inForceUntil, replacedById }, context) => {
    if (inForceFrom !== null && inForceUntil !== null && inForceUntil <= inForceFrom)
      context.addIssue({ code: 'custom', path: ['inForceUntil'], message: 'dayOrder' })
    if (replacedById !== null && inForceUntil === null)
      context.addIssue({ code: 'custom', path: ['inForceUntil'], message: 'required' })
  })
export type RegisteredDocumentForm = z.output<typeof registeredDocumentForm>
/** The same as it is typed. */
export type RegisteredDocumentValues = z.input<typeof registeredDocumentForm>
