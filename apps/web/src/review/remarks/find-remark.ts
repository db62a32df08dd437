import { findQuote } from './find-quote.ts'

interface Placed {
  readonly path?: string | null
  readonly quote?: string | null
}

/**
 * Where a remark stands in the letter: its quoted words, else the line of an annex that it is about (a
 * figure or row is named in other words than the annex prints). Null when there is no such place.
 */
export function findRemark(letter: Element, { path = null, quote }: Placed): Range | null {
  const words = quote ? findQuote(letter, { path, text: quote }) : null
  const line = words || path === null ? null : letter.querySelector(`tr[data-path="${CSS.escape(path)}"]`)
  if (!line) return words
  const range = document.createRange()
  range.selectNodeContents(line)
  return range
}
