import ExcelJS from 'exceljs'
import type { ExportColumn, ExportTable, ExportValue } from './export-table.ts'

/** Longest name and forbidden characters of a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/gu, ' ')
    .slice(0, 31)
    .trim()

const formats = { text: '@', number: '#,##0', date: 'dd/mm/yyyy' } as const

/** A format with optional decimals would print a whole number with its decimal mark (`17,`), so it is for the others. */
const fraction = '#,##0.####'

/** Columns as wide as names and sentences break their lines; the others are never higher than a line. */
const wraps = (width: number): boolean => width >= 32

/** Points. Said, because not every program makes a row as high as its lines when it opens the file. */
function rowHeight(row: readonly ExportValue[], columns: readonly ExportColumn[]): number {
  const lines = row.map((value, index) => {
    const { width = 0 } = columns[index] ?? {}
    if (typeof value !== 'string' || !wraps(width)) return 1
    return value.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.min(highest, 15 * Math.max(1, ...lines))
}

/** The highest that a row can be. */
const highest = 409

/** Tables as one workbook, a sheet each: header frozen and filterable, dates dates, numbers numbers. */
export async function writeXlsx(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // No moment of writing in the file: the same tables give the same content.
  workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1))
  workbook.creator = workbook.lastModifiedBy = 'Báo cáo thi đua'
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(sheetName(name), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      },
    })
    sheet.columns = columns.map(({ header, kind, width }) => ({
      header,
      width,
      style: {
        numFmt: formats[kind],
        alignment: {
          vertical: 'top',
          wrapText: wraps(width),
          ...(kind === 'date' && { horizontal: 'center' as const }),
        },
      },
    }))
    for (const row of rows) {
      const added = sheet.addRow([...row])
      added.height = rowHeight(row, columns)
      row.forEach((value, index) => {
        if (typeof value === 'number' && !Number.isInteger(value)) added.getCell(index + 1).numFmt = fraction
      })
    }
    const header = sheet.getRow(1)
    header.font = { name: 'Calibri', family: 2, size: 11, bold: true }
    header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
    header.height = 30
    header.alignment = { vertical: 'middle', wrapText: true }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
