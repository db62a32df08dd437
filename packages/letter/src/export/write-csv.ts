import { isFormulaLike } from '@thidua/schema/text/formula-like'
import { printableText } from '@thidua/schema/text/kept-text'
import type { ExportRow, ExportTable, ExportValue } from './export-table.ts'

/** A CSV file's first line, with a byte order mark so that Excel reads the letters right. */
export const csvHead = ({ columns }: ExportTable): string => `\ufeff${csvLine(columns.map(({ header }) => header))}`

/**
 * A line of CSV (RFC 4180) with its end. Numbers have a decimal comma and dates are dd/MM/yyyy, as a Vietnamese Excel
 * expects.
 */
export const csvLine = (row: ExportRow): string => `${row.map(field).join(',')}\r\n`

const field = (value: ExportValue): string => {
  const text = fieldText(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function fieldText(value: ExportValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').toReversed().join('/')
  const text = printableText(value)
  // A text that a spreadsheet would run as a formula (CWE-1236) is shown as text.
  return isFormulaLike(text) ? `'${text}` : text
}
