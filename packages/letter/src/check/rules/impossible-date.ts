import { readDate } from '@thidua/schema/text/read-date'
import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "31/02/2023": no such day. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  check: (input) =>
    findAll(
      input,
      /(?<![\d/.,-])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/gu,
      () => null,
      (_, [quote]) => readDate(quote) === undefined,
    ),
}
