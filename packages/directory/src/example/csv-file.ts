import { isFormulaLike } from '@thidua/schema/text/formula-like'
import { printableText } from '@thidua/schema/text/kept-text'

/**
 * Rows of text as a CSV file that a Vietnamese Excel opens as it is: byte order mark, semicolons. A cell that a
 * spreadsheet would run as a formula (CWE-1236) is shown as text.
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`

function field(value: string): string {
  const text = printableText(value)
  const shown = isFormulaLike(text) ? `'${text}` : text
  return /[";\r\n\t]/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
