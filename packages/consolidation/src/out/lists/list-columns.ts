import { formatNumber, formatShortDate } from '@thidua/letter/compose/format-vietnamese'
import type { ExportColumn, ExportRow, ExportValue } from '@thidua/letter/export/export-table'
import type { AnnexColumn, AnnexRow } from '@thidua/letter/model/letter-document'

/** A column of a list, which the annex prints and the spreadsheet holds. */
export interface ListColumn<Row> extends ExportColumn {
  /** A date is its ISO day. */
  value(row: Row): string | number | null
  /** What the annex prints where that is not the value; false for what only the spreadsheet has room for. */
  readonly letter?: false | ((row: Row) => string)
}

const aligns = { text: 'left', number: 'right', date: 'center' } as const

/** A list as an annex prints it, before it is known how many annexes there are. */
export interface ListTable {
  readonly columns: readonly AnnexColumn[]
  readonly rows: readonly AnnexRow[]
  /** Rows that the spreadsheet alone has: then there are none here. */
  readonly leftOut: number
}

/** Cells of a letter’s annexes together: some sixty pages. What is beyond nobody reads on paper, and no press sets. */
export const maxCells = 6_000

/** Rows of a list under the words of what they have in common. */
export interface RowGroup<Row> {
  /** Null for rows that stand under none. */
  readonly heading: string | null
  readonly rows: readonly Row[]
}

/** Rows by what they have in common, in the order in which that comes first; `counted` says how many there are of a heading. */
export const grouped = <Row>(
  rows: readonly Row[],
  headingOf: (row: Row) => string,
  counted: (count: number) => string,
): RowGroup<Row>[] =>
  [...Map.groupBy(rows, headingOf)].map(([heading, own]) => ({
    heading: `${heading === '' ? 'Khác' : heading} (${counted(own.length)})`,
    rows: own,
  }))

/**
 * A list as the annex prints it, numbered through its groups; a column that no row fills is left out, and so are rows that
 * no letter has room for.
 */
export function annexTable<Row>(columns: readonly ListColumn<Row>[], groups: readonly RowGroup<Row>[]): ListTable {
  const rows = groups.flatMap((group) => group.rows)
  const inLetter = columns.filter(({ letter }) => letter !== false)
  if (rows.length * inLetter.length > maxCells) return { columns: [], rows: [], leftOut: rows.length }
  const filled = inLetter
    .map((column) => ({ column, texts: rows.map((row) => printed(column, row)) }))
    .filter(({ texts }) => texts.some((text) => text !== ''))
  return {
    columns: [
      { header: 'STT', align: 'center' },
      ...filled.map(({ column: { header, kind } }) => ({ header, align: aligns[kind] })),
    ],
    rows: withHeadings(
      groups,
      rows.map((_, at) => ({ cells: [String(at + 1), ...filled.map(({ texts }) => texts[at] ?? '')] })),
    ),
    leftOut: 0,
  }
}

function withHeadings(groups: readonly RowGroup<unknown>[], rows: readonly AnnexRow[]): AnnexRow[] {
  let from = 0
  return groups.flatMap(({ heading, rows: own }): AnnexRow[] => {
    const printed = rows.slice(from, (from += own.length))
    return heading === null ? printed : [{ cells: [heading], heading: true }, ...printed]
  })
}

function printed<Row>({ kind, value, letter }: ListColumn<Row>, row: Row): string {
  if (letter) return letter(row)
  const own = value(row)
  if (typeof own === 'number') return formatNumber(own)
  return own === null ? '' : kind === 'date' ? formatShortDate(own) : own.trim()
}

/** A row of a list as the spreadsheet holds it. */
export const sheetRow = <Row>(columns: readonly ListColumn<Row>[], row: Row): ExportRow =>
  columns.map(({ kind, value }): ExportValue => {
    const own = value(row)
    return kind === 'date' && typeof own === 'string' ? new Date(`${own}T00:00:00Z`) : own
  })
