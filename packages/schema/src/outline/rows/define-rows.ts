import { z } from 'zod'
import type { Label } from '../../label.ts'
import { type Cell, type CellMeta, cellMeta } from '../cells.ts'
import type { RowsSlug } from './slugs.ts'

export type Cells = Record<string, Cell<unknown>>

/** One kind of row: its words, its cells in the order of form and annex, its zod shape. */
export interface RowsDescriptor<C extends Cells = Cells> {
  readonly slug: RowsSlug
  readonly label: Label
  /** Name of one row, e.g. "Văn bản". */
  readonly one: Label
  /** Title of the letter's annex, in capitals there. */
  readonly annexTitle: string
  /** The cells that name a row in a list, first filled one wins. */
  readonly titleCells: readonly (keyof C & string)[]
  readonly shape: z.ZodObject<C>
}

export const defineRows = <C extends Cells>(
  descriptor: Omit<RowsDescriptor<C>, 'shape'> & { cells: C },
): RowsDescriptor<C> => {
  const { cells, ...rest } = descriptor
  return { ...rest, shape: z.object(cells) }
}

/** Keys and descriptors of a row's cells, in order. */
export const cellsOf = (rows: RowsDescriptor): [key: string, meta: CellMeta][] =>
  Object.entries(rows.shape.shape).map(([key, schema]) => [key, cellMeta(schema)])

/** A row's cells as typed, every cell present; unknown cells dropped. */
export const fillCells = (rows: RowsDescriptor, typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.keys(rows.shape.shape).map((key) => [key, typed[key] ?? '']))
