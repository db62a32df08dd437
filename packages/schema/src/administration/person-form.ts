import { z } from 'zod'
import { maxNameLength, requiredLabel } from './administered-text.ts'

/** An address to sign in with and to write to: small letters, since nobody tells two apart by a capital. */
export const emailAddress = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim().toLowerCase())
  .min(1, 'required')
  .max(254, 'tooLong')
  .pipe(z.email('email'))

/** What the form of a person asks for; `taken` comes from the server. */
export const personForm = z.object({
  name: requiredLabel(maxNameLength),
  email: emailAddress,
  administrator: z.boolean(),
})
export type PersonForm = z.infer<typeof personForm>
