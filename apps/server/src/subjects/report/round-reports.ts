import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import { listedAgencyFields } from '#domain/nodes/agency-node.ts'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { ownAgencies } from '#domain/reports/report-rights.ts'
import { builder } from '#graphql/builder.ts'
import { countedPage, keyPart, page, totalOfRows } from '#graphql/page.ts'
import { selects, selectsOnly } from '#graphql/selects.ts'
import { ReportConnection } from './report-connection.ts'
import { ReportFilterInput, reportsAsked } from './report-filter.ts'
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
      const asked = reportsAsked(filter, viewer, round.hostAgency.id)
      if (!asked) return emptyPage
      return countedPage(
        { first, after },
        {
          shape: sortKey,
          read: (from) =>
            loadRoundReports(database.pool, {
              roundId: round.id,
              own: selects(info, ['edges', 'node', 'answeredItems']) ? ownAgencies(viewer) : [],
              ...asked,
              ...from,
              listed: selectsOnly(info, ['edges', 'node', 'agency'], listedAgencyFields),
            }),
          node: ({ report }): ReportNode => Object.assign(report, { round }),
          key: ({ report, position }) => [position, report.agency.name, report.id],
          total: totalOfRows,
        },
      )
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
