import { z } from 'zod'
import { optionalLabel } from './administered-text.ts'
import { requiredDay } from './form-fields.ts'

/** Most roles that one person hands over at once. */
const maxPassed = 200

/** What handing over asks for; from the server come `past` and `later`. */
export const handOverForm = z.object({
  successorId: z.string().pipe(z.uuid('required')),
  membershipIds: z.array(z.uuid('gone')).min(1, 'required').max(maxPassed, 'tooMany'),
  on: requiredDay,
  deactivate: z.boolean(),
  note: optionalLabel(1_000),
})
