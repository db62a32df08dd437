import type { Quote } from '#acts/draft-remark.ts'
import { letterWords } from './letter-words.ts'

/**
 * The range of a quote in the letter, looked for in its own field first. Gaps between words do not
 * matter. Null when the words are no longer there.
 */
export function findQuote(letter: Element, { path, text }: Pick<Quote, 'path' | 'text'>): Range | null {
  const own = path === null ? [] : [...letter.querySelectorAll(`[data-path="${CSS.escape(path)}"]`)]
  const wanted = text.replace(/\s+/gu, ' ').trim()
  for (const root of wanted === '' ? [] : [...own, letter]) {
    const { words, at } = letterWords(root)
    const start = words.indexOf(wanted)
    const [from, to] = [at[start], at[start + wanted.length - 1]]
    if (start < 0 || !from || !to) continue
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset + 1)
    return range
  }
  return null
}
