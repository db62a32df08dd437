/** One sheet or file of an export. Values keep their types; whoever writes the file formats them. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly ExportValue[])[]
}

export interface ExportColumn {
  readonly header: string
  /** What a readable value is; text as typed may stand in any column. */
  readonly kind: 'text' | 'number' | 'date'
  /** Width in characters. */
  readonly width: number
}

/** A date is a `Date` at midnight UTC; null is an empty cell. */
export type ExportValue = string | number | Date | null
