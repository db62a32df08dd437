import type { Rule } from '../check-input.ts'
import { findAll } from '../find-all.ts'

const range = /(?<!\d)((?:19|20)\d\d)(\s*[-–—]\s*)((?:19|20)\d\d)(?!\d)/gu

/** Year ranges with more than one kind of dash in one letter; `2021-2025` is the form of the decree's own models. */
export const yearRangeDash: Rule = {
  id: 'year-range-dash',
  check: (input) => {
    const styles = new Set(input.passages.flatMap(({ text }) => Array.from(text.matchAll(range), ([, , dash]) => dash)))
    if (styles.size < 2) return []
    return findAll(
      input,
      range,
      ([, from = '', , to = '']) => `${from}-${to}`,
      (_, [, , dash]) => dash !== '-',
    )
  },
}
