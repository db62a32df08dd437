import type { ReportNode } from '#domain/nodes/report-node.ts'
import { countedConnection } from '#graphql/connection.ts'

export const ReportConnection = countedConnection<ReportNode>('Report', 'Report')
