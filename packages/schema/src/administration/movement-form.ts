import { z } from 'zod'
import { maxNameLength, optionalLabel, optionalParagraphs, requiredLabel } from './administered-text.ts'

export const movementKinds = ['thematic', 'regular'] as const
export type MovementKind = (typeof movementKinds)[number]

const year = z.int('year').min(1945, 'year').max(2100, 'year')

/** What the form of a movement asks for; its launching document has a form of its own. */
export const movementForm = z
  .object({
    name: requiredLabel(maxNameLength),
    kind: z.enum(movementKinds, 'required'),
    fromYear: year,
    /** Null: without an end. */
    toYear: year.nullable(),
    scope: optionalLabel(maxNameLength),
    aims: optionalParagraphs(4000),
  })
  .refine(({ fromYear, toYear }) => toYear === null || toYear >= fromYear, { path: ['toYear'], message: 'yearOrder' })
export type MovementForm = z.infer<typeof movementForm>
