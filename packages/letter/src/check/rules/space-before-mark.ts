import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "kiến nghị :", "nông thôn ,": no blank before a mark. */
export const spaceBeforeMark: Rule = {
  id: 'space-before-mark',
  check: (input) =>
    findAll(input, /(?<![\p{L}\d”)])[\p{L}\d”)]+[ \u00a0]+[,;:.](?![.\d/])/gu, ([quote]) =>
      quote.replace(/[ \u00a0]+/gu, ''),
    ),
}
