import { z } from 'zod'
import { roles } from '../permissions.ts'
import { maxNameLength, requiredLabel } from './administered-text.ts'
import { chosen, optionalDay, requiredDay } from './form-fields.ts'
import { emailAddress } from './person-form.ts'

/** Most blocks that one reviewer owns. */
const maxBlocks = 200

const days = { validFrom: requiredDay, validUntil: optionalDay }

interface Days {
  readonly validFrom: string
  readonly validUntil: string | null
}

const inOrder = ({ validFrom, validUntil }: Days, context: z.RefinementCtx) => {
  if (validUntil !== null && validFrom !== '' && validUntil !== '' && validUntil <= validFrom)
    context.addIssue({ code: 'custom', path: ['validUntil'], message: 'notLater' })
}

/**
 * A role in an agency: `maySubmit` is for clerks, blocks for reviewers, who have one at least; with other roles both are
 * left out of what comes of it. `validUntil`: the first day on which it holds no more. From the server come `role` (a
 * role that the kind of agency has not) and `taken`.
 */
export const membershipForm = z
  .object({
    agencyId: z.string().pipe(z.uuid('required')),
    role: chosen(roles),
    maySubmit: z.boolean(),
    blockIds: z.array(z.uuid('gone')).max(maxBlocks, 'tooMany'),
    ...days,
  })
  .superRefine((filled, context) => {
    inOrder(filled, context)
    if (filled.role === 'reviewer' && filled.blockIds.length === 0)
      context.addIssue({ code: 'custom', path: ['blockIds'], message: 'required' })
  })
  .transform(({ role, maySubmit, blockIds, ...rest }) => ({
    ...rest,
    role,
    maySubmit: role === 'clerk' && maySubmit,
    blockIds: role === 'reviewer' ? blockIds : [],
  }))
export type MembershipForm = z.infer<typeof membershipForm>

/** What a head gives to a colleague: the work of a clerk, or to stand in as head for some days (`until` then `required`). */
export const colleagueForm = z
  .object({
    name: requiredLabel(maxNameLength),
    email: emailAddress,
    role: chosen(['clerk', 'head']),
    maySubmit: z.boolean(),
    ...days,
  })
  .superRefine((filled, context) => {
    inOrder(filled, context)
    if (filled.role === 'head' && filled.validUntil === null)
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'required' })
  })
export type ColleagueForm = z.infer<typeof colleagueForm>
