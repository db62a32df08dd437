import { letterFields } from '@thidua/schema/outline/letter-fields'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'

/** The fields of the letter itself among those of a compiled letter's draft. */
export const letterFieldsOf = (fields: Answers): Answers =>
  Object.fromEntries(letterFields.map(letterPath).flatMap((path) => (fields[path] ? [[path, fields[path]]] : [])))
