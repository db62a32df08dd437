import { z } from 'zod'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { ownAgencies } from '#domain/reports/report-rights.ts'
import { isAsked, isClosed, reportFrom, reportJson, reportRows, roundOfReport } from '#domain/reports/report-sql.ts'
import { builder } from '#graphql/builder.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { statement } from '#lib/sql.ts'
import { ReportConnection } from './report-connection.ts'

interface Row {
  report: Omit<ReportNode, 'detail'>
  turn: number
  urgency: number
  total: number
}

/**
 * Reports that wait for the agency come first, the nearest deadline before; then the latest sent; last those that nobody
 * asks for any more, where something was written.
 */
const myReports = statement<Row>(
  'my-reports',
  `WITH mine AS (
    SELECT r.*, count(*) OVER () AS total, t.turn,
      CASE t.turn WHEN 0 THEN extract(epoch FROM due.at)
        WHEN 1 THEN -extract(epoch FROM r.last_submitted_at) ELSE -extract(epoch FROM r.state_since) END::float8 AS urgency
    FROM ${reportFrom}
    CROSS JOIN LATERAL (SELECT CASE WHEN ${isClosed} THEN 2
      WHEN r.state IN ('NOT_STARTED', 'DRAFTING', 'WITH_HEAD', 'RETURNED', 'REVISING')
      THEN 0 ELSE 1 END AS turn) t
    WHERE r.agency_id = ANY($1::uuid[]) AND rd.opens_at <= now() AND (${isAsked} OR r.last_written_at IS NOT NULL)
  ), slice AS (
    SELECT * FROM mine WHERE $2::int IS NULL OR (turn, urgency, id) > ($2, $3::float8, $4::uuid)
    ORDER BY turn, urgency, id LIMIT $5
  )
  SELECT ${reportJson('$1')} AS report, r.turn, r.urgency, r.total::int
  FROM ${reportRows('slice r')} ${roundOfReport}
  ORDER BY r.turn, r.urgency, r.id`,
)

const sortKey = z.tuple([keyPart.int, keyPart.number, keyPart.uuid])

builder.queryField('myReports', (t) =>
  t.field({
    type: ReportConnection,
    authScopes: { signedIn: true },
    description: "Reports of the viewer's agencies, the most urgent first.",
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: (_, asked, { viewer, database }) =>
      countedPage(asked, {
        shape: sortKey,
        read: ({ after, limit }) =>
          myReports(database.pool, [ownAgencies(viewer), ...(after ?? [null, null, null]), limit]),
        node: ({ report }): ReportNode => report,
        key: ({ report, turn, urgency }) => [turn, urgency, report.id],
        total: totalOfRows,
      }),
  }),
)
