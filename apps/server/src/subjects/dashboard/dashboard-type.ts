import { can } from '@thidua/schema/permissions'
import { GraphQLError } from 'graphql'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { selects, selectsOnly } from '#graphql/selects.ts'
import type { Counts, DashboardItem, DashboardNode, HeatMapRow, LatenessBucket } from './dashboard-node.ts'
import { dashboards, dashboardTotals } from './dashboard-sql.ts'

const CountsType = builder.objectRef<Counts>('DashboardCounts').implement({
  fields: (t) => ({
    due: t.exposeInt('due'),
    submitted: t.exposeInt('submitted'),
    onTime: t.exposeInt('onTime'),
    late: t.exposeInt('late'),
    missing: t.exposeInt('missing'),
    overdue: t.exposeInt('overdue'),
    returned: t.exposeInt('returned'),
    accepted: t.exposeInt('accepted'),
    nil: t.exposeInt('nil'),
  }),
})

const BlockType = builder.objectRef<DashboardNode['blocks'][number]>('DashboardBlock').implement({
  fields: (t) => ({ block: t.expose('block', { type: 'Block' }), counts: t.expose('counts', { type: CountsType }) }),
})

const LatenessType = builder.objectRef<LatenessBucket>('LatenessBucket').implement({
  fields: (t) => ({
    label: t.exposeString('label'),
    fromDays: t.exposeInt('fromDays'),
    toDays: t.exposeInt('toDays', { nullable: true }),
    count: t.exposeInt('count'),
    missing: t.exposeInt('missing', { description: 'Of these, how many the host still waits for.' }),
  }),
})

const ItemType = builder.objectRef<DashboardItem>('DashboardItem').implement({
  fields: (t) => ({
    item: t.exposeID('item'),
    content: t.exposeInt('content'),
    none: t.exposeInt('none'),
    missing: t.exposeInt('missing'),
    notSubmitted: t.exposeInt('notSubmitted'),
  }),
})

const HeatMapRowType = builder.objectRef<HeatMapRow>('HeatMapRow').implement({
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    agencyName: t.exposeString('agencyName'),
    blockName: t.exposeString('blockName'),
    state: t.expose('state', { type: ReportStateEnum }),
    answers: t.exposeString('answers'),
  }),
})

const DashboardType = builder.objectRef<DashboardNode>('Dashboard').implement({
  description: `Counts of a round. due = all reports = submitted (sent at least once) + missing (never sent, or recalled
unopened); submitted = onTime + late, by the first submission against the agency's deadline; returned (came back to the
agency, not resubmitted) and accepted are among the submitted; overdue = missing past the agency's deadline;
nil = the latest submission answers at least one item with a signed "Không có".`,
  fields: (t) => ({
    totals: t.expose('totals', { type: CountsType }),
    blocks: t.field({
      type: [BlockType],
      description: 'The same counts for each emulation block, in order of the blocks.',
      resolve: ({ blocks }) => blocks,
    }),
    lateness: t.field({
      type: [LatenessType],
      description: 'Late or missing after the deadline by days: 1–4, 5–9, 10–14, ≥ 15.',
      resolve: ({ lateness }) => lateness,
    }),
    items: t.field({
      type: [ItemType],
      description: 'Latest submission of each item: how many agencies say something, nothing, or left it out.',
      resolve: ({ items }) => items,
    }),
    heatMap: t.field({
      type: [HeatMapRowType],
      description:
        'Agency × item. One string a report, one letter an item in outline order: c(ontent) n(one) m(issing) -(not submitted).',
      resolve: ({ heatMap }) => heatMap,
    }),
  }),
})

const dashboardsWith = (heatMap: boolean) =>
  batch(async ({ database }: Context, roundIds: readonly string[]) => {
    const counted = await dashboards(database.slow, [roundIds, heatMap])
    return new Map(counted.map(({ roundId, dashboard }) => [roundId, dashboard]))
  })

/** A home page shows many rounds and of each its figures alone: blocks, items and lateness are not counted for it. */
const totalsOf = batch(async ({ database }: Context, roundIds: readonly string[]) => {
  const counted = await dashboardTotals(database.slow, [roundIds])
  return new Map(
    counted.map(({ roundId, totals }): [string, DashboardNode] => [
      roundId,
      { totals, blocks: [], lateness: [], items: [], heatMap: [] },
    ]),
  )
})

const dashboardOf = dashboardsWith(false)
const mappedDashboardOf = dashboardsWith(true)

builder.objectField('Round', 'dashboard', (t) =>
  t.field({
    type: DashboardType,
    resolve: async (round, _, context, info) => {
      const permission = can(context.viewer, 'view:round', { hostAgencyId: round.hostAgency.id })
      if (!permission.allowed)
        throw new GraphQLError(`Refused: ${permission.why}.`, { extensions: { code: 'FORBIDDEN' } })
      const load = selectsOnly(info, [], ['totals'])
        ? totalsOf
        : selects(info, ['heatMap'])
          ? mappedDashboardOf
          : dashboardOf
      const dashboard = await load(context, round.id)
      if (!dashboard) throw new Error('a round without a dashboard')
      return dashboard
    },
  }),
)
