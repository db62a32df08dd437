import { type EventNode, eventJson, knownEvents } from '#domain/nodes/event-node.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ExtensionEffectEnum, ReportStateEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

builder.objectType('ReportEvent', {
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Running number: of two acts on a report the later has the greater.' }),
    act: t.exposeString('act'),
    from: t.expose('from', { type: ReportStateEnum }),
    to: t.expose('to', { type: ReportStateEnum }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    note: t.exposeString('note', { nullable: true }),
    undoes: t.exposeID('undoes', { nullable: true, description: 'Of an undo: the act that it takes back.' }),
    effects: t.expose('effects', {
      type: [ExtensionEffectEnum],
      description: 'Of an extension: what it does beside moving the deadline.',
    }),
  }),
})

const events = statement<{ reportId: string; event: EventNode }>(
  'report-events',
  `SELECT e.report_id AS "reportId", ${eventJson} AS event
  FROM report_event e JOIN person ON person.id = e.by_id WHERE e.report_id = ANY($1::uuid[]) ORDER BY e.id`,
)

const eventsOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await events(database.pool, [ids]), ({ reportId }) => reportId),
)

builder.objectField('Report', 'events', (t) =>
  t.field({
    type: ['ReportEvent'],
    description: 'Acts on the report, the oldest first.',
    resolve: async (report, _, context) => {
      const all = (await eventsOf(context, report.id)) ?? []
      return knownEvents(
        all.map(({ event }) => event),
        allows(context.viewer, 'view:draft', report),
      )
    },
  }),
)
