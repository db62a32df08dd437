import type { CellTroubleReason } from '../sheets/sheets-read.ts'
import type { AgencyField, Field, PersonField, TableKind } from './fields.ts'

/** A table whose columns are known, by its kind. */
export type RecognisedTable = TableOf<'agencies', AgencyField> | TableOf<'people', PersonField>

interface TableOf<Kind extends TableKind, F extends Field> {
  readonly kind: Kind
  readonly name: string
  /** The row that the columns' names stand in. */
  readonly headerRow: number
  /** Columns that hold anything, those without a meaning too. */
  readonly columns: readonly ColumnRead[]
  readonly rows: readonly DirectoryRow<F>[]
}

/** A row under the header that says anything in a column with a meaning. */
export interface DirectoryRow<F extends Field> {
  /** Its number as the person sees it. */
  readonly number: number
  readonly cells: Readonly<Partial<Record<F, string>>>
  readonly troubles: readonly FieldTrouble<F>[]
}

export interface FieldTrouble<F extends Field> {
  readonly field: F
  readonly address: string
  readonly why: CellTroubleReason
}

export interface ColumnRead {
  /** From 0. */
  readonly column: number
  /** As it is named in a spreadsheet program: `C`. */
  readonly letters: string
  readonly header: string
  /** Null for a column that is not taken. */
  readonly field: Field | null
}

export interface UnrecognisedTable {
  readonly kind: 'unrecognised'
  /** What it would list; null where no row looks like a header. */
  readonly likely: TableKind | null
  readonly name: string
  /** What the columns would be; empty where no row looks like a header. */
  readonly columns: readonly ColumnRead[]
  readonly headerRow: number | null
  readonly problems: readonly TableProblem[]
}

/** Why a table is not taken; the words are in the message catalogues. */
export type TableProblem =
  | { readonly key: 'noHeader' }
  | { readonly key: 'missing'; readonly table: TableKind; readonly field: Field }
  | { readonly key: 'twice'; readonly field: Field; readonly columns: readonly string[] }
  | { readonly key: 'noRows' }
  | { readonly key: 'tooManyRows'; readonly most: number }

/** What a person said of a table; it goes before what is recognised. */
export interface GivenColumns {
  readonly kind?: TableKind
  /** The number of the header's row as the person sees it. */
  readonly headerRow?: number
  /** By column, from 0: its meaning, or null for a column that is not to be taken. */
  readonly columns?: ReadonlyMap<number, Field | null>
}
