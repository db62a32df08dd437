import { can, type Viewer } from '@thidua/schema/permissions'
import { z } from 'zod'
import { listedAgencyFields } from '#domain/nodes/agency-node.ts'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { ownAgencies } from '#domain/reports/report-rights.ts'
import { builder } from '#graphql/builder.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { selects, selectsOnly } from '#graphql/selects.ts'
import { isUuid, searchPattern } from '#lib/sql.ts'
import { ReportConnection } from './report-connection.ts'
import { ReportFilterInput } from './report-filter.ts'
import { loadRoundReports } from './round-reports-sql.ts'

const sortKey = z.tuple([keyPart.int, keyPart.text, keyPart.uuid])

builder.objectField('Round', 'reports', (t) =>
  t.field({
    type: ReportConnection,
    description: 'Reports by block and agency name in Vietnamese order.',
    args: { first: t.arg.int(), after: t.arg.string(), filter: t.arg({ type: ReportFilterInput }) },
    resolve: async (round, { first, after, filter }, { viewer, database }, info) => {
      // Whoever has no dashboard sees in a round the reports of their own agencies only: myReports.
      if (!can(viewer, 'view:round', { hostAgencyId: round.hostAgency.id }).allowed) return emptyPage
      const size = pageSize(first)
      const key = readCursor(after, sortKey)
      const blockIds = filter?.blockIds ?? null
      const reviewerId = filter?.reviewerId ?? null
      if (blockIds?.some((id) => !isUuid(id)) || (reviewerId !== null && !isUuid(reviewerId))) return emptyPage
      const rows = await loadRoundReports(database.pool, {
        roundId: round.id,
        own: selects(info, ['edges', 'node', 'answeredItems']) ? ownAgencies(viewer) : [],
        states: filter?.states ?? null,
        bucket: filter?.bucket ?? null,
        blockIds,
        search: searchPattern(filter?.search),
        queue: filter?.queue ?? null,
        reader: viewer && filter?.queue === 'mine' ? readerOf(viewer, round.hostAgency.id) : null,
        reviewerId,
        after: key,
        limit: size + 1,
        listed: selectsOnly(info, ['edges', 'node', 'agency'], listedAgencyFields),
      })
      return {
        ...page(
          rows,
          size,
          key !== null,
          ({ report }): ReportNode => Object.assign(report, { round }),
          ({ report, position }) => [position, report.agency.name, report.id],
        ),
        totalCount: rows[0]?.total ?? 0,
      }
    },
  }),
)

const readerOf = (viewer: Viewer, hostAgencyId: string) => ({
  personId: viewer.personId,
  blockIds: viewer.memberships
    .filter(({ role, agencyId }) => role === 'reviewer' && agencyId === hostAgencyId)
    .flatMap(({ blockIds }) => blockIds),
})

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
