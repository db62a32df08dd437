import { z } from 'zod'
import { maxNameLength, requiredLabel } from './administered-text.ts'

/** What a template itself is asked for, beside its outline. */
export const templateForm = z.object({ name: requiredLabel(maxNameLength) })
