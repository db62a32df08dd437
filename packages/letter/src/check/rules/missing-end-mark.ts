import type { Rule } from '../check-input.ts'
import { inPassage } from '../find-all.ts'

/** The text of a letter ends "./.". */
export const missingEndMark: Rule = {
  id: 'missing-end-mark',
  ofDecree: true,
  check: ({ passages }) => {
    const closing = passages.findLast(({ role, text }) => role === 'closing' && text.trim() !== '')
    const end = closing?.text.trimEnd() ?? ''
    if (!closing || end.endsWith('./.')) return []
    const word = end.split(/\s/u).at(-1) ?? ''
    // As many marks as end a word; a longer row of dots is a line to be filled in.
    return [inPassage(closing, end.length - word.length, word, `${word.replace(/[./]{1,9}$/u, '')}./.`)]
  },
}
