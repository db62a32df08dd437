import type { ReportDetail, ReportNode } from '#domain/nodes/report-node.ts'
import { loadReports } from '#domain/reports/load-reports.ts'
import { batch } from '#graphql/batch.ts'
import type { Context } from '#graphql/context.ts'

const loadDetail = batch((context: Context, ids: readonly string[]) =>
  loadReports(context.database.pool, context.viewer, ids),
)

/**
 * Reads a member of a report's detail: at once where the report's own statement brought it, else by one
 * statement for all reports of the list.
 */
export const detailOf =
  <Key extends keyof ReportDetail>(key: Key) =>
  (report: ReportNode, _args: object, context: Context): ReportDetail[Key] | Promise<ReportDetail[Key]> => {
    if (report.detail) return report.detail[key]
    return loadDetail(context, report.id).then((loaded) => {
      if (!loaded?.detail) throw new Error('a report of the list is gone')
      return loaded.detail[key]
    })
  }
