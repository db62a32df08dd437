import { CsvError, parse } from 'csv-parse/sync'
import { Refused } from '../refused.ts'
import type { Encoding, SheetTable } from '../sheets-read.ts'
import { TableBuilder } from '../table-builder.ts'
import { decodeBytes } from './decode-bytes.ts'
import { delimiterOf } from './delimiter.ts'

/**
 * A text file as one table. A row's number is that of its line in a spreadsheet program: a text of two lines in quotes
 * is one row.
 */
export function readCsv(bytes: Uint8Array, name: string): { table: SheetTable; encoding: Encoding } {
  const { text, encoding } = decodeBytes(bytes)
  if (/^\s*<(?:!doctype|html|table|head|meta|style|\?xml)\b/iu.test(text.slice(0, 500)))
    throw new Refused({ key: 'webPage' })
  if (text.slice(0, 10_000).includes('\u0000')) throw new Refused({ key: 'noSpreadsheet' })
  const said = /^sep=.\r?\n/iu.test(text)
  const builder = new TableBuilder(name)
  let number = 0
  // Rows are given on as they are read and kept by the builder, which ends the reading where there are too many.
  const keep = (record: string[]): null => {
    number++
    if (said && number === 1) return null
    builder.startRow(number)
    for (const [column, cell] of record.entries()) if (cell !== '') builder.addText(column, cell)
    return null
  }
  try {
    parse(text, { delimiter: delimiterOf(text), relax_column_count: true, bom: true, on_record: keep })
  } catch (error) {
    if (error instanceof CsvError) throw new Refused({ key: 'quoteLeftOpen', row: number + 1 })
    throw error
  }
  const table = builder.close()
  return { table, encoding: builder.oldLetters ?? encoding }
}
