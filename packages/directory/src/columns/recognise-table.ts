import { columnLetters } from '../sheets/cell-address.ts'
import { limits } from '../sheets/limits.ts'
import type { SheetRow, SheetTable } from '../sheets/sheets-read.ts'
import { agencyFields, type Field, personFields, requiredFields, type TableKind } from './fields.ts'
import { fieldOf } from './header-words.ts'
import type {
  ColumnRead,
  DirectoryRow,
  GivenColumns,
  RecognisedTable,
  TableProblem,
  UnrecognisedTable,
} from './recognised.ts'

/** Rows among which the header is looked for: titles of official tables are long. */
const headerRows = 20
const kinds = ['agencies', 'people'] as const
/** Words of a header that are enough to tell it from a title. */
const fewest = 2

interface Header {
  readonly kind: TableKind
  readonly row: SheetRow
  readonly columns: readonly ColumnRead[]
}

/**
 * Which table this is, which row names its columns and what each of them means, with or without marks and in any order.
 * What the person gave goes first. A table with a required column missing, or two columns of one meaning, is not taken.
 */
export function recogniseTable(table: SheetTable, given: GivenColumns = {}): RecognisedTable | UnrecognisedTable {
  const header = headerOf(table, given)
  const refuse = (problems: readonly TableProblem[]): UnrecognisedTable => ({
    kind: 'unrecognised',
    likely: header?.kind ?? null,
    name: table.name,
    columns: header?.columns ?? [],
    headerRow: header?.row.number ?? null,
    problems,
  })
  if (!header) return refuse([{ key: 'noHeader' }])
  const problems = problemsOf(header)
  if (problems.length > 0) return refuse(problems)
  const rows = dataRows(table, header)
  if (rows.length === 0) return refuse([{ key: 'noRows' }])
  if (rows.length > limits.dataRows) return refuse([{ key: 'tooManyRows', most: limits.dataRows }])
  const { kind, columns, row } = header
  // The columns' meanings are those of the kind, which `columnsOf` sees to.
  return { kind, name: table.name, headerRow: row.number, columns, rows } as RecognisedTable
}

function headerOf(table: SheetTable, given: GivenColumns): Header | null {
  const rows =
    given.headerRow === undefined
      ? table.rows.slice(0, headerRows)
      : table.rows.filter(({ number }) => number === given.headerRow)
  const candidates = rows.flatMap((row) =>
    (given.kind ? [given.kind] : kinds).map((kind) => {
      const columns = columnsOf(row, kind, given)
      return { kind, row, columns, score: scoreOf(kind, columns) }
    }),
  )
  const best = candidates.toSorted((a, b) => b.score - a.score)[0]
  const said = given.headerRow !== undefined && given.kind !== undefined
  return best && (said || best.score >= fewest) ? best : null
}

/** Meanings that were found, those that are required twice. */
function scoreOf(kind: TableKind, columns: readonly ColumnRead[]): number {
  const found = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
  const needed: readonly (readonly Field[])[] = requiredFields[kind]
  return found.size < fewest ? 0 : found.size + needed.filter((group) => group.some((field) => found.has(field))).length
}

function columnsOf(row: SheetRow, kind: TableKind, given: GivenColumns): ColumnRead[] {
  // Columns without a name come along where the person gave them a meaning.
  const width = Math.max(row.cells.length, ...(given.columns?.keys() ?? []).map((column) => column + 1))
  return Array.from({ length: Math.min(width, limits.columns) }, (_, column) => {
    const header = row.cells[column] ?? ''
    const said = given.columns?.get(column)
    const own: readonly Field[] = kind === 'agencies' ? agencyFields : personFields
    const field = said === undefined ? fieldOf(header, kind) : said !== null && own.includes(said) ? said : null
    return { column, letters: columnLetters(column), header, field }
  }).filter(({ header, field }) => header !== '' || field !== null)
}

function problemsOf({ kind, columns }: Header): TableProblem[] {
  const byField = Map.groupBy(
    columns.filter(({ field }) => field !== null),
    ({ field }) => field,
  )
  const needed: readonly (readonly Field[])[] = requiredFields[kind]
  const missing = needed.flatMap((group) => {
    const [field] = group
    return field === undefined || group.some((one) => byField.has(one)) ? [] : [field]
  })
  return [
    ...missing.map((field) => ({ key: 'missing', table: kind, field }) as const),
    ...[...byField].flatMap(([field, same]) =>
      field === null || same.length < 2
        ? []
        : [{ key: 'twice', field, columns: same.map(({ letters }) => letters) } as const],
    ),
  ]
}

function dataRows(table: SheetTable, header: Header): DirectoryRow<Field>[] {
  const below = table.rows.filter(({ number }) => number > header.row.number)
  const numbered = below[0] && isNumbering(below[0]) ? 1 : 0
  const meant = header.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
  const fieldAt = new Map(meant.map(({ column, field }) => [column, field]))
  return below.slice(numbered).flatMap(({ number, cells, troubles }) => {
    const row: DirectoryRow<Field> = {
      number,
      cells: Object.fromEntries(meant.flatMap(({ column, field }) => (cells[column] ? [[field, cells[column]]] : []))),
      troubles: troubles.flatMap(({ column, address, why }) => {
        const field = fieldAt.get(column)
        return field === undefined ? [] : [{ field, address, why }]
      }),
    }
    return Object.keys(row.cells).length + row.troubles.length > 0 && !isHeader(cells, header) ? [row] : []
  })
}

/** Official tables number their columns under the header: (1), (2), (3). */
const isNumbering = ({ cells }: SheetRow): boolean => {
  const numbers = cells.filter(Boolean).map((cell) => /^\(?(\d{1,2})\)?$/u.exec(cell)?.[1])
  return numbers.length >= 3 && numbers.every((number, index) => Number(number) === Number(numbers[0]) + index)
}

/** The header once more, as tables of many pages repeat it. */
const isHeader = (cells: readonly string[], { columns }: Header): boolean =>
  columns.every(({ column, header }) => (cells[column] ?? '') === header)
