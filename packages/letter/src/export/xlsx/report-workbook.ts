import { type ExportedReport, reportRows, reportTables } from '../report-tables.ts'
import { createWorkbook } from './write-workbook.ts'

/** One report as a workbook, in memory of its own that can be handed over. Throws `RangeError` for more than one may hold. */
export function reportWorkbook(report: ExportedReport): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const workbook = createWorkbook(reportTables, (piece) => pieces.push(piece))
  for (const [table, rows] of reportRows(report).entries()) for (const row of rows) workbook.addRow(table, row)
  workbook.close()
  return new Uint8Array(Buffer.concat(pieces))
}
