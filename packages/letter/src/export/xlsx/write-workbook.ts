import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ExportRow, ExportTable } from '../export-table.ts'
import { type NamedSheet, packageParts } from './package-parts.ts'
import { sheetEnd, sheetRow, sheetStart } from './sheet-xml.ts'

/** A workbook that is written while its rows are still being read. */
export interface Workbook {
  /** Adds a row to the table of that index. */
  addRow(table: number, row: ExportRow): void
  /** Ends the table of that index: those behind it wait no longer for its rows. */
  endTable(table: number): void
  /** Ends all tables and the file. */
  close(): void
}

/** Lines of a sheet, the header among them; what is more goes on in a sheet of its own. */
const maxLines = 1_048_576
/** Sheets but the first wait, packed, until those before them are whole. */
const maxPackedBytes = 200_000_000
/** Characters gathered before they are packed. */
const pieceLength = 65_536
/** Packs some three times as quickly as the usual level, into a quarter more. */
const packing = { level: 2, mtime: new Date(1980, 0, 1) } as const

/**
 * Writes tables as one workbook (ECMA-376), a sheet each: header frozen and filterable, dates dates, numbers numbers.
 * Memory is that of the packed sheets but the first, not of the rows. `write` is called with the file piece by piece;
 * the same tables and rows give the same bytes. Throws `RangeError` for more than a workbook may hold.
 */
export function createWorkbook(tables: readonly ExportTable[], write: (piece: Uint8Array) => void): Workbook {
  const zip = new Zip((error, piece) => {
    if (error) throw error
    write(piece)
  })
  let packedBytes = 0
  let sheets = 0

  const entry = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, packing)
    file.mtime = packing.mtime
    zip.add(file)
    const forward = file.ondata
    file.ondata = (error, piece, final) => {
      packedBytes += piece.length
      forward(error, piece, final)
    }
    return file
  }

  const openSheet = (table: ExportTable) => {
    const file = entry(`xl/worksheets/sheet${++sheets}.xml`)
    return { id: sheets, file, text: sheetStart(table), lines: 1, ended: false }
  }

  const written = tables.map((table) => ({ table, sheets: [openSheet(table)] }))
  const flush = (sheet: ReturnType<typeof openSheet>, final: boolean) => {
    sheet.file.push(strToU8(sheet.text), final)
    sheet.text = ''
    if (packedBytes > maxPackedBytes) throw new RangeError('the workbook is too big')
  }

  const endSheets = ({ table, sheets: own }: (typeof written)[number]) => {
    for (const sheet of own.filter(({ ended }) => !ended)) {
      sheet.text += sheetEnd(table, sheet.lines)
      sheet.ended = true
      flush(sheet, true)
    }
  }

  return {
    addRow(index, row) {
      const of = written[index]
      let sheet = of?.sheets.at(-1)
      if (!of || !sheet) throw new RangeError(`no table ${index}`)
      if (sheet.lines === maxLines) of.sheets.push((sheet = openSheet(of.table)))
      sheet.text += sheetRow(of.table, ++sheet.lines, row)
      if (sheet.text.length >= pieceLength) flush(sheet, false)
    },
    endTable(index) {
      for (const of of written.slice(index, index + 1)) endSheets(of)
    },
    close() {
      for (const of of written) endSheets(of)
      const named = written.flatMap(({ table, sheets: own }) =>
        own.map(({ id, lines }, part): NamedSheet => {
          return { id, name: table.name, part, columns: table.columns.length, lines }
        }),
      )
      for (const [path, text] of Object.entries(packageParts(named))) entry(path).push(strToU8(text), true)
      zip.end()
    },
  }
}
