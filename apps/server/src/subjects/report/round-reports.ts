import { can } from '@thidua/schema/permissions'
import { builder } from '#graphql/builder.ts'
import { page, pageSize, readCursor } from '#graphql/page.ts'
import { selects, selectsOnly } from '#graphql/selects.ts'
import { agencyJson, listedAgencyFields, listedAgencyJson } from '#lib/nodes/agency-node.ts'
import type { ReportNode } from '#lib/nodes/report-node.ts'
import { bucketConditions } from '#lib/reports/bucket-sql.ts'
import { ownAgencies } from '#lib/reports/report-rights.ts'
import { reportFrom, reportJsonInRound, reportRows } from '#lib/reports/report-sql.ts'
import { isUuid, searchPattern, statement } from '#lib/sql.ts'
import { ReportConnection } from './report-connection.ts'
import { ReportFilterInput } from './report-filter.ts'

interface Row {
  report: Omit<ReportNode, 'round' | 'detail'>
  position: number
  total: number
}

const bucketCase = Object.entries(bucketConditions)
  .map(([bucket, condition]) => `WHEN '${bucket}' THEN ${condition}`)
  .join(' ')

/** Agencies without a block come last. */
const blockPosition = `coalesce(b.position, 2147483647)`

const roundReports = (name: string, agency: string) =>
  statement<Row>(
    name,
    `WITH chosen AS (
    SELECT r.*, ${blockPosition} AS position, a.name COLLATE "vi-x-icu" AS name, count(*) OVER () AS total
    FROM ${reportFrom}
    WHERE r.round_id = $1
      AND ($3::report_state[] IS NULL OR r.state = ANY($3))
      AND ($4::text IS NULL OR CASE $4 ${bucketCase} END)
      AND ($5::uuid IS NULL OR a.block_id = $5)
      AND ($6::text IS NULL OR agency_search_text(a.name, a.short_name, a.symbol, a.code) LIKE search_key($6))
  ), slice AS (
    SELECT * FROM chosen
    WHERE $7::int IS NULL OR (position, name, id) > ($7, $8::text COLLATE "vi-x-icu", $9::uuid)
    ORDER BY position, name, id LIMIT $10
  )
  SELECT ${reportJsonInRound('$2', agency)} AS report, r.position, r.total::int
  FROM ${reportRows('slice r')}
  ORDER BY r.position, r.name, r.id`,
  )

const withAgencies = roundReports('round-reports', agencyJson('a', 'b'))
const withListedAgencies = roundReports('round-reports-listed', listedAgencyJson('a', 'b'))

builder.objectField('Round', 'reports', (t) =>
  t.field({
    type: ReportConnection,
    description: 'Reports by block and agency name in Vietnamese order.',
    args: { first: t.arg.int(), after: t.arg.string(), filter: t.arg({ type: ReportFilterInput }) },
    resolve: async (round, { first, after, filter }, { viewer, database }, info) => {
      // Whoever has no dashboard sees in a round the reports of their own agencies only: myReports.
      if (!can(viewer, 'view:round', { hostAgencyId: round.hostAgency.id }).allowed) return emptyPage
      const size = pageSize(first)
      const key = readCursor(after, 3)
      const blockId = filter?.blockId ?? null
      if (blockId !== null && !isUuid(blockId)) return emptyPage
      const listed = selectsOnly(info, ['edges', 'node', 'agency'], listedAgencyFields)
      const rows = await (listed ? withListedAgencies : withAgencies)(database.pool, [
        round.id,
        selects(info, ['edges', 'node', 'answeredItems']) ? ownAgencies(viewer) : [],
        filter?.states ?? null,
        filter?.bucket ?? null,
        blockId,
        searchPattern(filter?.search),
        ...(key ?? [null, null, null]),
        size + 1,
      ])
      return {
        ...page(
          rows,
          size,
          key !== null,
          ({ report }): ReportNode => ({ ...report, round }),
          ({ report, position }) => [position, report.agency.name, report.id],
        ),
        totalCount: rows[0]?.total ?? 0,
      }
    },
  }),
)

const emptyPage = {
  ...page(
    [],
    1,
    false,
    (node: ReportNode) => node,
    () => [],
  ),
  totalCount: 0,
}
