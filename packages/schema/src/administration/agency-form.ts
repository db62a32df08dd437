import { z } from 'zod'
import { maxCodeLength, maxNameLength, optionalLabel, requiredLabel } from './administered-text.ts'
import { chosen, optionalId, requiredDay } from './form-fields.ts'

export const agencyKinds = [
  'department',
  'party',
  'front',
  'armed',
  'vertical',
  'commune',
  'enterprise',
  'association',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

export const regimes = ['head', 'collective'] as const

/** Most bodies that a merger or a split names. */
export const maxRelatives = 50

/** What the form of an agency asks for; of the server's answers, `taken` (a code) and `circle` (a parent) come beside. */
export const agencyForm = z.object({
  code: requiredLabel(maxCodeLength),
  electronicCode: optionalLabel(maxCodeLength).transform((code) => code || null),
  name: requiredLabel(maxNameLength),
  shortName: requiredLabel(maxNameLength),
  symbol: requiredLabel(maxCodeLength),
  kind: chosen(agencyKinds),
  superiorLine: optionalLabel(maxNameLength),
  letterPlace: requiredLabel(maxNameLength),
  headPost: requiredLabel(maxNameLength),
  regime: chosen(regimes),
  parentId: optionalId,
  blockId: optionalId,
  validFrom: requiredDay,
  predecessorIds: z.array(z.uuid('gone')).max(maxRelatives, 'tooMany'),
})
export type AgencyForm = z.infer<typeof agencyForm>

/** What ending an agency asks for: the first day on which it is no more, and who takes its work over. */
export const agencyEndForm = z.object({
  on: requiredDay,
  successorIds: z.array(z.uuid('gone')).max(maxRelatives, 'tooMany'),
  note: optionalLabel(1_000),
})
