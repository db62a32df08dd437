import { readCsv } from './csv/read-csv.ts'
import { limits } from './limits.ts'
import { oldOffice } from './old-office.ts'
import { Refused } from './refused.ts'
import type { SheetsRead, SheetsRefused } from './sheets-read.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * A spreadsheet's bytes as tables of text, or why it is not read. The format is what the bytes are, and the name must
 * agree. Takes what it takes on the thread: up to some seconds for the largest file that is read.
 */
export function readSheets(bytes: Uint8Array, fileName: string): SheetsRead | SheetsRefused {
  try {
    const read = readAs(bytes, fileName)
    if (read.tables.length === 0) throw new Refused({ key: 'nothingInIt', hiddenSheets: read.hiddenSheets })
    return read
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason }
    throw error
  }
}

const textExtensions = ['csv', 'txt', 'tsv']

function readAs(bytes: Uint8Array, fileName: string): SheetsRead {
  if (bytes.length === 0) throw new Refused({ key: 'empty' })
  if (bytes.length > limits.fileBytes) throw new Refused({ key: 'fileTooBig', maxBytes: limits.fileBytes })
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b)) {
    if (extension === 'xlsx') return readXlsx(bytes)
    openWorkbook(bytes)
    throw new Refused(extension === 'xlsm' ? { key: 'macros' } : { key: 'otherThanItsName', extension })
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new Refused(oldOffice(bytes))
  if (binary.some((magic) => starts(...magic))) throw new Refused({ key: 'noSpreadsheet' })
  const { table, encoding } = readCsv(bytes, fileName.replace(/\.[^.]*$/u, ''))
  if (!textExtensions.includes(extension)) throw new Refused({ key: 'otherThanItsName', extension })
  return { kind: 'read', format: 'csv', encoding, tables: table.rows.length > 0 ? [table] : [], hiddenSheets: [] }
}

/** Files that people send by mistake: PDF, PNG, JPEG, RAR, 7z, gzip, a program. */
const binary = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a, 0x90],
]
