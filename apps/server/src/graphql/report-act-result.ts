import { loadReport } from '#domain/reports/load-reports.ts'
import { ConflictError } from '#lib/expected-errors.ts'
import { builder } from './builder.ts'
import { expectedErrors } from './errors.ts'

/** What an act on a report answers: the report as it is now. */
interface ReportActSuccess {
  readonly reportId: string
}

const ReportActSuccessType = builder.objectRef<ReportActSuccess>('ReportActSuccess').implement({
  fields: (t) => ({
    report: t.field({
      type: 'Report',
      resolve: async ({ reportId }, _, { viewer, database }) => {
        const report = await loadReport(database.pool, viewer, reportId)
        if (!report) throw new Error('the report of an act is gone')
        return report
      },
    }),
  }),
})

export const ReportActResult = builder.errorUnion('ReportActResult', {
  types: [ReportActSuccessType, ...expectedErrors, ConflictError],
  resolveType: () => 'ReportActSuccess',
})
