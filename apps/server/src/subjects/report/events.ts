import type { ReportState } from '@thidua/schema/states'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { iso, statement } from '#lib/sql.ts'

interface EventNode {
  readonly reportId: string
  readonly id: string
  readonly act: string
  readonly from: ReportState
  readonly to: ReportState
  readonly by: string
  readonly at: string
  readonly note: string | null
}

const EventType = builder.objectRef<EventNode>('ReportEvent').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act'),
    from: t.expose('from', { type: ReportStateEnum }),
    to: t.expose('to', { type: ReportStateEnum }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    note: t.exposeString('note', { nullable: true }),
  }),
})

const events = statement<EventNode>(
  'report-events',
  `SELECT e.report_id AS "reportId", e.id::text, e.act, e."from", e."to", p.name AS by, ${iso('e.at')} AS at, e.note
  FROM report_event e JOIN person p ON p.id = e.by_id WHERE e.report_id = ANY($1::uuid[]) ORDER BY e.id`,
)

const eventsOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await events(database.pool, [ids]), ({ reportId }) => reportId),
)

/** Acts inside the agency: what a head sends back to a clerk is nobody else's. */
const inside = new Set(['write', 'present', 'takeBack', 'sendBack'])

builder.objectField('Report', 'events', (t) =>
  t.field({
    type: [EventType],
    description: 'Acts on the report, the oldest first.',
    resolve: async (report, _, context) => {
      const all = (await eventsOf(context, report.id)) ?? []
      return allows(context.viewer, 'view:draft', report) ? all : all.filter(({ act }) => !inside.has(act))
    },
  }),
)
