import type { LegacyEncoding } from '../../../../characters/legacy-vietnamese.ts'

/** What a font says of the text set in it. */
export interface PdfStyle {
  readonly bold: boolean
  readonly italic: boolean
  /** How its letters are to be read where it is an old Vietnamese font. */
  readonly encoding: LegacyEncoding | null
}

/** A piece of text on a page; positions in points from the lower left corner. */
export interface PdfItem extends PdfStyle {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly y: number
  readonly size: number
  /** The tagged paragraph it belongs to, unique in the document; null in an untagged file. */
  readonly block: string | null
  /** The cell of a tagged table it stands in: table, row and column; null outside tables. */
  readonly cell: { readonly table: string; readonly row: number; readonly column: number } | null
}

export interface PdfPage {
  readonly items: readonly PdfItem[]
  readonly height: number
  readonly width: number
}
