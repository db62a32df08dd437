import { z } from 'zod'
import { maxNameLength, requiredLabel } from './administered-text.ts'

/** An address to sign in with and to write to: small letters, since nobody tells two apart by a capital. */
export const emailAddress = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim().toLowerCase())
  .min(1, 'required')
  .max(254, 'tooLong')
  .pipe(z.email('email'))

/** Longer is no telephone number, with whatever is said beside it. */
const maxPhone = 60

/** Whether a text is telephone numbers, with a word or two beside them: `0255 3822 123 (văn phòng)`. */
export const isPhone = (text: string): boolean => text.length <= maxPhone && /^[\d\s+().\-/;,a-zà-ỹđ]*$/iu.test(text)

/** A telephone number of a form; '' for none. */
export const phoneNumber = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' '))
  .refine(isPhone, 'phone')

/** What the form of a person asks for; `taken` comes from the server. */
export const personForm = z.object({
  name: requiredLabel(maxNameLength),
  email: emailAddress,
  administrator: z.boolean(),
  /** For the list of those who are asked by telephone; '' for none. */
  phone: phoneNumber,
})
export type PersonForm = z.infer<typeof personForm>
