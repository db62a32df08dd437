import type { ReportBucket } from '@thidua/schema/bucket-labels'
import type { ReportState } from '@thidua/schema/states'
import { isChosen, isInQueue } from '#domain/reports/chosen-reports-sql.ts'
import type { Reader } from '#domain/reports/report-rights.ts'

/** What a list of a round's reports is narrowed to; null is no filter. */
export interface ReportsAsked {
  readonly states: readonly ReportState[] | null
  readonly bucket: ReportBucket | null
  readonly blockIds: readonly string[] | null
  /** A LIKE pattern. */
  readonly search: string | null
  readonly queue: 'mine' | 'unclaimed' | null
  /** Of whom `mine` is said; null where nobody asks. */
  readonly reader: Reader | null
  readonly reviewerId: string | null
}

/** SQL: whether report `r` of agency `a` is asked for; its parameters are `filterValues`, the first of them number `n`. */
export const reportFilterSql = (n: number): string =>
  `${isChosen(`$${n}`, `$${n + 1}`, `$${n + 2}`, `$${n + 3}`)}
      AND ${isInQueue(`$${n + 4}`, `$${n + 5}`, `$${n + 6}`)}
      AND ($${n + 7}::uuid IS NULL OR r.reviewer_id = $${n + 7})`

export const filterValues = ({
  states,
  bucket,
  blockIds,
  search,
  queue,
  reader,
  reviewerId,
}: ReportsAsked): unknown[] => [
  states,
  bucket,
  blockIds,
  search,
  queue,
  reader?.personIds ?? null,
  reader?.blockIds ?? null,
  reviewerId,
]

export const isWhole = ({ states, bucket, blockIds, search, queue, reviewerId }: ReportsAsked): boolean =>
  (states ?? bucket ?? blockIds ?? search ?? queue ?? reviewerId) === null
