import type { ReportNode } from '#domain/nodes/report-node.ts'
import { type CountedPage, countedConnection } from '#graphql/connection.ts'

type ReportPage = CountedPage<ReportNode>

export const ReportConnection = countedConnection<ReportNode>('Report', 'Report')
