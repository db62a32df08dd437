import type { TableKind } from '../columns/fields.ts'
import type { ColumnRead, TableProblem } from '../columns/recognised.ts'
import type { Plan, RowPlan } from '../plan/row-plan.ts'
import type { SheetsRefusal } from '../sheets/sheets-read.ts'

/** A table as it was understood, whether it is taken or not. */
export interface TableSeen {
  readonly file: string
  readonly name: string
  /** Null: it is not known what it lists. */
  readonly kind: TableKind | null
  readonly headerRow: number | null
  readonly columns: readonly ColumnSeen[]
  /** Why it is not taken; none for one that is, or that was left out. */
  readonly problems: readonly TableProblem[]
  /** The person does not want it. */
  readonly leftOut: boolean
  /** Rows under the header that say anything; 0 for one that is not taken. */
  readonly rows: number
  /** How many of its rows were hidden in the file; they are taken as the others are. */
  readonly hiddenRows: number
}

export interface ColumnSeen extends ColumnRead {
  /** The first text under the header, shortened. */
  readonly sample: string
}

/** What a person sees before anything happens. */
export interface Preview {
  /** Names this plan: it is written only while it is still the same. */
  readonly plan: string
  readonly tables: readonly TableSeen[]
  /** Sheets that were left out because they are hidden. */
  readonly hiddenSheets: readonly string[]
  readonly counts: Plan['counts']
  /** The first rows of each act, in the order of the files. The tables are those of `tables`. */
  readonly rows: readonly RowPlan[]
}

export interface Unread {
  readonly file: string
  readonly reason: SheetsRefusal
}

/** What the server answers to files of a directory. */
export type ImportAnswer =
  | { readonly code: 'UNREAD'; readonly unread: Unread }
  | { readonly code: 'PLANNED' | 'CHANGED_MEANWHILE' | 'DONE'; readonly preview: Preview }
