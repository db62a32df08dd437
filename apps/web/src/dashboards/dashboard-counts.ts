import { type Bucket, buckets } from '#lib/round-reports/list-view.ts'

/** The counts of a round or a block as the server gives them. */
export interface DashboardCounts {
  readonly due: number
  readonly submitted: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly overdue: number
  readonly returned: number
  readonly accepted: number
  readonly nil: number
}

/** All reports, or those of one bucket. */
export type FigureKey = 'due' | Bucket

const keys: Record<FigureKey, keyof DashboardCounts> = {
  due: 'due',
  SUBMITTED: 'submitted',
  ON_TIME: 'onTime',
  LATE: 'late',
  MISSING: 'missing',
  OVERDUE: 'overdue',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  NIL: 'nil',
}

export const figureOf = (counts: DashboardCounts, figure: FigureKey): number => counts[keys[figure]]

/** Every figure that has a definition, in their order. */
export const figureKeys: readonly FigureKey[] = ['due', ...buckets]

/** The seven of the top row; what is overdue stands among the things to do, `NIL` below them. */
export const topFigures = figureKeys.filter((key) => key !== 'NIL' && key !== 'OVERDUE')
