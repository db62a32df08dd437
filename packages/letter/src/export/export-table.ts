/** One sheet or file of an export but for its rows. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly ExportColumn[]
}

export interface ExportColumn {
  readonly header: string
  /** What a readable value is; text as typed may stand in any column. */
  readonly kind: 'text' | 'number' | 'date'
  /** Width in characters. */
  readonly width: number
}

/** A value a column. Values keep their types; whoever writes the file formats them. */
export type ExportRow = readonly ExportValue[]

/** A date is a `Date` at midnight UTC; null is an empty cell. */
export type ExportValue = string | number | Date | null
