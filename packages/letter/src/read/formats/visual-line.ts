import type { Run } from '../../markup/markup-blocks.ts'
import { textOf } from '../../model/source-block.ts'

/** A stretch of one printed line without a wide gap; positions in points or in typed columns. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly runs: readonly Run[]
}

/** One printed line, left to right. */
export interface VisualLine {
  readonly segments: readonly Segment[]
}

export const segmentText = (segment: Segment): string => textOf(segment.runs).trim()
