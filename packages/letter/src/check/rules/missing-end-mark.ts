import type { Rule } from '../check-input.ts'
import { inPassage } from '../find-all.ts'

/** The text of a letter ends "./.". */
export const missingEndMark: Rule = {
  id: 'missing-end-mark',
  ofDecree: true,
  check: ({ passages }) => {
    const closing = passages.findLast(({ role, text }) => role === 'closing' && text.trim() !== '')
    if (!closing || /\.\/\.\s*$/u.test(closing.text)) return []
    const end = closing.text.trimEnd()
    const last = /\S+$/u.exec(end)
    return last ? [inPassage(closing, last.index, last[0], `${last[0].replace(/[./]+$/u, '')}./.`)] : []
  },
}
