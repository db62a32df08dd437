import type { ExportTable, ExportValue } from './export-table.ts'

/**
 * One table as CSV (RFC 4180) with a byte order mark, so that Excel reads the letters right. Numbers
 * have a decimal comma and dates are dd/MM/yyyy, as a Vietnamese Excel expects.
 */
export const writeCsv = ({ columns, rows }: ExportTable): string =>
  `\ufeff${[columns.map(({ header }) => header), ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`

const field = (value: ExportValue): string => {
  const text = fieldText(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function fieldText(value: ExportValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').toReversed().join('/')
  // A text that a spreadsheet would run as a formula (CWE-1236) is shown as text.
  return /^[\s]*[=+\-@]/u.test(value) ? `'${value}` : value
}
