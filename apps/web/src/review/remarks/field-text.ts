import { type ShownText, shownText } from '#answers/shown-text.ts'

/**
 * The text of a field in the letter. Null for a field whose words the letter does not print as they were sent: a figure,
 * a row, a title in capitals, a text by default.
 */
export function fieldText(letter: Element, path: string, sent: string | undefined): ShownText | null {
  if (sent === undefined) return null
  const blocks = [...letter.querySelectorAll(`[data-path="${CSS.escape(path)}"]`)].filter(
    // Headings are the outline's words, lines of an annex the table's.
    ({ tagName }) => !/^(?:H[1-6]|TR)$/u.test(tagName),
  )
  return shownText(blocks, sent)
}
