import { recogniseTable } from '../columns/recognise-table.ts'
import type { RecognisedTable, UnrecognisedTable } from '../columns/recognised.ts'
import { limits } from '../sheets/limits.ts'
import { readSheets } from '../sheets/read-sheets.ts'
import type { SheetTable } from '../sheets/sheets-read.ts'
import { type GivenTable, givenColumns } from './given-columns.ts'
import type { ColumnSeen, TableSeen, Unread } from './preview.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files with their tables understood; `Intake.taken` are those that a plan is made of. */
export interface Intake {
  readonly seen: readonly TableSeen[]
  readonly hiddenSheets: readonly string[]
  readonly taken: readonly TakenTable[]
}

export interface TakenTable {
  /** Its position among all tables that were seen. */
  readonly position: number
  readonly sheet: SheetTable
  readonly recognised: RecognisedTable
}

/** Reads files and says what their tables are. The first file that cannot be read ends it. */
export function readFiles(files: readonly GivenFile[], given: readonly GivenTable[]): Intake | Unread {
  const seen: TableSeen[] = []
  const hiddenSheets: string[] = []
  const taken: TakenTable[] = []
  let rows = 0
  for (const { name: file, bytes } of files) {
    const read = readSheets(bytes, file)
    if (read.kind === 'refused') return { file, reason: read.reason }
    hiddenSheets.push(...read.hiddenSheets)
    for (const sheet of read.tables) {
      const position = seen.length
      const said = given.find(({ table }) => table === position)
      const recognised = withinRows(recogniseTable(sheet, said && givenColumns(said)), rows)
      const leftOut = said?.leftOut ?? false
      seen.push(seenTable(file, sheet, recognised, leftOut, said))
      if (leftOut || recognised.kind === 'unrecognised') continue
      rows += recognised.rows.length
      taken.push({ position, sheet, recognised })
    }
  }
  return { seen, hiddenSheets, taken }
}

/** A table that would make more rows of all than one may have is not taken. */
function withinRows(table: RecognisedTable | UnrecognisedTable, before: number): RecognisedTable | UnrecognisedTable {
  if (table.kind === 'unrecognised' || before + table.rows.length <= limits.dataRows) return table
  const { kind, name, columns, headerRow } = table
  return {
    kind: 'unrecognised',
    likely: kind,
    name,
    columns,
    headerRow,
    problems: [{ key: 'tooManyRows', most: limits.dataRows }],
  }
}

function seenTable(
  file: string,
  sheet: SheetTable,
  table: RecognisedTable | UnrecognisedTable,
  leftOut: boolean,
  said: GivenTable | undefined,
): TableSeen {
  const isTaken = table.kind !== 'unrecognised'
  return {
    file,
    name: table.name,
    kind: isTaken ? table.kind : (said?.kind ?? table.likely),
    headerRow: table.headerRow,
    columns: table.columns.map((column): ColumnSeen => ({ ...column, sample: sampleOf(sheet, table, column.column) })),
    problems: isTaken || leftOut ? [] : table.problems,
    leftOut,
    rows: isTaken ? table.rows.length : 0,
    hiddenRows: sheet.hiddenRows,
  }
}

const longestSample = 40
const sampleRows = 50

function sampleOf(sheet: SheetTable, { headerRow }: { readonly headerRow: number | null }, column: number): string {
  if (headerRow === null) return ''
  const below = sheet.rows.findIndex(({ number }) => number > headerRow)
  if (below < 0) return ''
  const row = sheet.rows.slice(below, below + sampleRows).find(({ cells }) => cells[column])
  const text = row?.cells[column]?.replaceAll('\n', ' ') ?? ''
  return text.length <= longestSample ? text : `${text.slice(0, longestSample - 1)}…`
}
