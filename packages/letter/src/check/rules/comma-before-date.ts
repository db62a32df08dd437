import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "13-ĐA/TU, ngày 10/10/2022": no comma between a document's number and its date. */
export const commaBeforeDate: Rule = {
  id: 'comma-before-date',
  ofDecree: true,
  check: (input) =>
    findAll(input, /(?<![\d/-])\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d&/.-]{0,40}, ngày(?= \d)/gu, ([quote]) =>
      quote.replace(',', ''),
    ),
}
