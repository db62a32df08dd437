import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

/** "769 /QĐ- UBND": no blank round "/" and "-" in a number and symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const spacedDocumentNumber: Rule = {
  id: 'spaced-document-number',
  check: (input) =>
    findAll(
      input,
      /(?<![\d/.,])\d{1,5}(?:\s?\/\s?\d{4})?\s?\/\s?\p{Lu}[\p{L}&]{0,5}(?:\s?-\s?[\p{Lu}&\d]{2,}(?!\p{L}))+/gu,
      ([quote]) => quote.replace(/\s+/gu, ''),
      (_, [quote]) => /\s/u.test(quote),
    ),
}
