import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "hội,trong": a blank after a comma or semicolon. */
export const noSpaceAfterMark: Rule = {
  id: 'no-space-after-mark',
  check: (input) => findAll(input, /(?<!\p{L})\p{L}+[,;]\p{L}+/gu, ([quote]) => quote.replace(/([,;])/u, '$1 ')),
}
