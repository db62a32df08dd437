import type { ReportNode } from '#domain/nodes/report-node.ts'
import { builder } from '#graphql/builder.ts'
import { connection, type Page } from '#graphql/connection.ts'

export interface ReportPage extends Page<ReportNode> {
  readonly totalCount: number
}

/** The only list that counts: the head line of a round's table. */
export const ReportConnection = connection<ReportNode, ReportPage>('Report', 'Report')
builder.objectField(ReportConnection, 'totalCount', (t) => t.exposeInt('totalCount'))
