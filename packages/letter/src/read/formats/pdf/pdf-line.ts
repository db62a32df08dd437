import { textOf } from '../../../model/source-block.ts'
import type { Segment, VisualLine } from '../visual-line.ts'

/** One printed line; a line of a tagged table carries the table instead of being read by its looks. */
export interface PdfLine extends VisualLine {
  readonly page: number
  /** Width of its page: portrait and landscape have edges of their own. */
  readonly width: number
  readonly y: number
  readonly size: number
  readonly block: string | null
  readonly bold: boolean
  readonly table: string | null
  /** The same line parted at narrow gaps too, as columns of a table stand. */
  readonly cells: readonly Segment[]
}

/** The words of a line. */
export const lineText = (one: VisualLine): string =>
  one.segments
    .map((segment: Segment) => textOf(segment.runs))
    .join(' ')
    .trim()
