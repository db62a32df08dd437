import { z } from 'zod'
import { maxCodeLength, maxNameLength, requiredLabel } from './administered-text.ts'

/** What the form of a block asks for. */
export const blockForm = z.object({
  code: requiredLabel(maxCodeLength),
  name: requiredLabel(maxNameLength),
  /** Its place among the blocks, from 1. */
  position: z.int('whole').min(1, 'position').max(10_000, 'position'),
})
export type BlockForm = z.infer<typeof blockForm>
