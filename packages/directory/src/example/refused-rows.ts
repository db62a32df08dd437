import type { SheetTable } from '../sheets/sheets-read.ts'
import { csvFile } from './csv-file.ts'

/**
 * The refused rows of a table as a CSV file to be put right and brought in again: the columns as they were, the reason
 * before them. `reasons` are words by the row's number, `reasonHeader` stands over them.
 */
export function refusedRows(
  table: SheetTable,
  headerRow: number,
  reasons: ReadonlyMap<number, string>,
  reasonHeader: string,
): string {
  const header = table.rows.find(({ number }) => number === headerRow)?.cells ?? []
  const rows = table.rows.flatMap(({ number, cells }) => {
    const reason = reasons.get(number)
    return reason === undefined ? [] : [[reason, ...cells]]
  })
  const width = Math.max(header.length + 1, ...rows.map((row) => row.length))
  return csvFile(
    [[reasonHeader, ...header], ...rows].map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
  )
}
