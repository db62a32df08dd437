import { can, type ReportSubject, type Role } from '@thidua/schema/permissions'
import { membershipsOfAgencies } from '#domain/directory/memberships.ts'
import { isClosed } from '#domain/reports/report-sql.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

interface AgencyReport extends ReportSubject {
  readonly id: string
  readonly roundName: string
}

const peopleOf = batch(({ database }: Context, ids: readonly string[]) => membershipsOfAgencies(database.pool, ids))

const isOfHost = (role: Role): boolean => role !== 'clerk' && role !== 'head'

const AgencyReportType = builder.objectRef<AgencyReport>('AgencyReport').implement({
  description: 'That a round asks or asked an agency, and how far it is; nothing of what the report says.',
  fields: (t) => ({
    id: t.exposeID('id'),
    roundId: t.exposeID('roundId'),
    roundName: t.exposeString('roundName'),
    hostAgencyId: t.exposeID('hostAgencyId'),
    blockId: t.exposeID('blockId', { nullable: true }),
    state: t.expose('state', { type: ReportStateEnum }),
    submissions: t.exposeInt('submissions', { description: 'Those that stand.' }),
    opened: t.exposeBoolean('opened', { description: 'Whether the host has opened the latest submission.' }),
    people: t.field({
      type: ['Membership'],
      description:
        "Whom it concerns today: the agency's clerks and heads, the host's reviewers, compilers and leaders; for them and for administrators.",
      resolve: async (report, _, context) => {
        const { viewer } = context
        const may =
          can(viewer, 'administer:directory').allowed ||
          can(viewer, 'view:draft', report).allowed ||
          can(viewer, 'view:round', report).allowed
        if (!may) return []
        const [own = [], host = []] = await Promise.all([
          peopleOf(context, report.agencyId),
          peopleOf(context, report.hostAgencyId),
        ])
        return [...own.filter(({ role }) => !isOfHost(role)), ...host.filter(({ role }) => isOfHost(role))].filter(
          ({ holds }) => holds,
        )
      },
    }),
    writes: t.boolean({
      description: 'Whether the viewer writes it, and may open its pages.',
      resolve: (report, _, { viewer }) => can(viewer, 'view:draft', report).allowed,
    }),
    reads: t.boolean({
      description: 'Whether the viewer may read what was sent, as somebody of the host.',
      resolve: (report, _, { viewer }) =>
        can(viewer, 'view:submission', report).allowed && !can(viewer, 'view:draft', report).allowed,
    }),
  }),
})

const reports = statement<AgencyReport>(
  'reports-of-agencies',
  `SELECT r.id, rd.id AS "roundId", rd.name AS "roundName", r.agency_id AS "agencyId", a.block_id AS "blockId",
    rd.host_agency_id AS "hostAgencyId", r.state, r.submission_count AS submissions, r.opened_at IS NOT NULL AS opened, ${isClosed} AS closed,
    r.reviewer_id AS "reviewerId", rd.releases
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
  WHERE r.agency_id = ANY($1::uuid[]) AND rd.state <> 'draft' ORDER BY rd.opens_at DESC, r.id`,
)

const reportsOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await reports(database.pool, [ids]), ({ agencyId }) => agencyId),
)

builder.objectField('Agency', 'reports', (t) =>
  t.field({
    type: [AgencyReportType],
    description: 'Its reports, the latest round first: those that the viewer may know of, all for administrators.',
    resolve: async ({ id }, _, context) => {
      const { viewer } = context
      const all = (await reportsOf(context, id)) ?? []
      if (can(viewer, 'administer:directory').allowed) return all
      return all.filter(
        (report) =>
          can(viewer, 'view:draft', report).allowed ||
          can(viewer, 'view:round', { hostAgencyId: report.hostAgencyId }).allowed,
      )
    },
  }),
)
