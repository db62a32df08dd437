import { z } from 'zod'
import { type DocumentTypeKey, documentTypes } from '../outline/document-types.ts'
import { maxCodeLength, maxNameLength, optionalLabel, requiredLabel } from './administered-text.ts'
import { formDay } from './form-day.ts'

const keys = documentTypes.map(({ key }) => key) as [DocumentTypeKey, ...DocumentTypeKey[]]

/** A document as it is entered where the registry does not have it yet. */
export const documentForm = z.object({
  type: z.enum(keys, 'required'),
  number: requiredLabel(maxCodeLength),
  issuer: requiredLabel(maxNameLength),
  issuedOn: formDay.nullable(),
  subject: optionalLabel(1000),
})
export type DocumentForm = z.infer<typeof documentForm>
