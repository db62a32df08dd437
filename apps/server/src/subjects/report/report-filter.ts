import type { Viewer } from '@thidua/schema/permissions'
import { readerOf } from '#domain/reports/report-rights.ts'
import { builder } from '#graphql/builder.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { isUuid, searchPattern } from '#lib/sql.ts'
import type { ReportsAsked } from './report-filter-sql.ts'

const buckets = ['SUBMITTED', 'ON_TIME', 'LATE', 'MISSING', 'OVERDUE', 'RETURNED', 'ACCEPTED', 'NIL'] as const

const ReportBucketEnum = builder.enumType('ReportBucket', { values: buckets })

const ReadingQueueEnum = builder.enumType('ReadingQueue', { values: ['mine', 'unclaimed'] as const })

/** What a list of reports is narrowed to; `bucket` is one of the dashboard's counts. */
export const ReportFilterInput = builder.inputType('ReportFilter', {
  fields: (t) => ({
    states: t.field({ type: [ReportStateEnum] }),
    bucket: t.field({ type: ReportBucketEnum }),
    blockIds: t.idList({ description: 'Agencies of any of these blocks.' }),
    search: t.string(),
    queue: t.field({
      type: ReadingQueueEnum,
      description: 'mine: given to the viewer by name, or of their blocks and given to nobody; unclaimed: to nobody.',
    }),
    reviewerId: t.id({ description: 'Given to this person by name.' }),
  }),
})

/** What a filter asks for, as a person of the host asks it; null for one that nothing can answer. */
export function reportsAsked(
  filter: typeof ReportFilterInput.$inferInput | null | undefined,
  viewer: Viewer | null,
  hostAgencyId: string,
): ReportsAsked | null {
  const { states = null, bucket = null, blockIds = null, search, queue = null, reviewerId = null } = filter ?? {}
  if (blockIds?.some((id) => !isUuid(id)) || (reviewerId !== null && !isUuid(reviewerId))) return null
  const reader = viewer && queue === 'mine' ? readerOf(viewer, hostAgencyId) : null
  return { states, bucket, blockIds, search: searchPattern(search), queue, reader, reviewerId }
}
