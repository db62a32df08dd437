import type { FieldFacts } from '@thidua/schema/facts'
import { cellPath, figurePath } from '@thidua/schema/outline/paths'
import type { Issue } from '#lib/expected-errors.ts'

/** A figure has sixteen digits before the comma in the database; more is a slip of the keyboard. */
const largest = 1e15

/** Numbers that are numbers to the verdict and yet no fact: beyond what the columns hold. */
export const factsOutOfRange = ({ figures, rows }: FieldFacts): Issue[] => [
  ...figures
    .filter(({ value, numerator, denominator }) =>
      [value, numerator ?? 0, denominator ?? 0].some((n) => Math.abs(n) >= largest),
    )
    .map(({ item, key }) => ({ path: figurePath(item, key), rule: 'number' })),
  ...rows['exemplary-models']
    .filter(({ since }) => since !== null && !(Number.isInteger(since) && since > 0 && since < 10_000))
    .map(({ item, rowId }) => ({ path: cellPath(item, 'exemplary-models', rowId, 'since'), rule: 'wholeNumber' })),
]
