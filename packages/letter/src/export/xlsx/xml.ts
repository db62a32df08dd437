import { printableText } from '@thidua/schema/text/kept-text'

/** Text or attribute value as XML. */
export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The longest text that a cell can hold: a longer one makes the whole file one that must be repaired. */
const longestCell = 32_767

/**
 * A text as a cell can hold it: `_x0041_` is read as an escaped letter where its first mark is not escaped itself, and
 * a text beyond the longest ends in an ellipsis.
 */
export function cellText(text: string): string {
  const kept = printableText(text).replaceAll(/\r\n?/gu, '\n')
  const cut = kept.length > longestCell ? `${kept.slice(0, longestCell - 1).toWellFormed()}…` : kept
  return cut.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}
