import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import type { Rule } from '../check-input.ts'
import { aboutLetter, inPassage } from '../find-all.ts'

/** `**KT. TRƯỞNG BAN`: asterisks of another program that print as asterisks. */
export const strayAsterisks: Rule = {
  id: 'stray-asterisks',
  check: ({ passages, file }) => [
    ...(file?.marks.strayAsterisks ?? []).map((line) => aboutLetter(line)),
    ...passages.flatMap((passage) => {
      if (!passage.text.includes('**') || !plainText(parseMarkup(passage.text)).includes('**')) return []
      return [inPassage(passage, passage.text.indexOf('**'), '**')]
    }),
  ],
}
