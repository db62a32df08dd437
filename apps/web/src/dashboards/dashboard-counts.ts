import { graphql } from '@thidua/schema/generated/gql'
import type { Dashboard_CountsFragment } from '@thidua/schema/generated/graphql'
import { type Bucket, buckets } from '#lib/round-reports/list-view.ts'

/** What is counted of a round or a block. */
graphql(/* GraphQL */ `
  fragment Dashboard_counts on DashboardCounts {
    due
    submitted
    onTime
    late
    missing
    overdue
    returned
    accepted
    nil
  }
`)

/** All reports, or those of one bucket. */
export type FigureKey = 'due' | Bucket

const keys = {
  due: 'due',
  SUBMITTED: 'submitted',
  ON_TIME: 'onTime',
  LATE: 'late',
  MISSING: 'missing',
  OVERDUE: 'overdue',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  NIL: 'nil',
} as const satisfies Record<FigureKey, keyof Dashboard_CountsFragment>

export type DashboardCounts = Readonly<Record<(typeof keys)[FigureKey], number>>

export const figureOf = (counts: DashboardCounts, figure: FigureKey): number => counts[keys[figure]]

/** Every figure that has a definition, in their order. */
export const figureKeys: readonly FigureKey[] = ['due', ...buckets]

/** The seven of the top row; what is overdue stands among the things to do, `NIL` below them. */
export const topFigures = figureKeys.filter((key) => key !== 'NIL' && key !== 'OVERDUE')
