import type { Label } from '../../label.ts'
import type { Cell, CellMeta, CellRule } from '../cells.ts'
import type { RowsSlug } from './slugs.ts'

export type Cells = Readonly<Record<string, Cell<unknown>>>

/** One kind of row: its words, and its cells in the order of form and annex. */
export interface RowsDescriptor<C extends Cells = Cells> {
  readonly slug: RowsSlug
  readonly label: Label
  /** Name of one row, e.g. "Văn bản". */
  readonly one: Label
  /** Title of the letter's annex, in capitals there. */
  readonly annexTitle: string
  /** The cells that name a row in a list, first filled one wins. */
  readonly titleCells: readonly (keyof C & string)[]
  readonly cells: C
}

/** The values of a row, null for a blank cell. */
export type RowOf<Rows extends { readonly cells: Cells }> = {
  -readonly [Key in keyof Rows['cells']]: Rows['cells'][Key] extends Cell<infer Value> ? Value | null : never
}

export const defineRows = <C extends Cells>(descriptor: RowsDescriptor<C>): RowsDescriptor<C> => descriptor

/** Keys and descriptors of a row's cells, in order. */
export const cellsOf = (rows: RowsDescriptor): [key: string, meta: CellMeta][] =>
  Object.entries(rows.cells).map(([key, { meta }]) => [key, meta])

/** A row's cells as typed, every cell present; unknown cells dropped. */
export const fillCells = (rows: RowsDescriptor, typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.keys(rows.cells).map((key) => [key, typed[key] ?? '']))

/** A row read: its values, null where a cell is blank or says nothing readable, and what is wrong in the cells' order. */
interface RowReading {
  readonly values: Record<string, unknown>
  readonly problems: readonly (readonly [key: string, rule: CellRule])[]
}

/** Reads a row's cells; what was not typed is blank, unknown cells are dropped. */
export function readRow(rows: RowsDescriptor, typed: Readonly<Record<string, string>>): RowReading {
  const values: Record<string, unknown> = {}
  const problems: [string, CellRule][] = []
  for (const [key, { read }] of Object.entries(rows.cells)) {
    const reading = read(typed[key] ?? '')
    if ('rule' in reading) problems.push([key, reading.rule])
    values[key] = 'rule' in reading ? null : reading.value
  }
  return { values, problems }
}
