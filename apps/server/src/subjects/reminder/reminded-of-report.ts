import { can } from '@thidua/schema/permissions'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { iso, statement } from '#lib/sql.ts'

interface RemindedNode {
  readonly reportId: string
  readonly count: number
  readonly lastAt: string
  readonly lastBy: string | null
}

const Reminded = builder.objectRef<RemindedNode>('Reminded').implement({
  description: 'The reminders about a report that went out.',
  fields: (t) => ({
    count: t.exposeInt('count'),
    lastAt: t.expose('lastAt', { type: 'DateTime' }),
    lastBy: t.exposeString('lastBy', { nullable: true, description: 'Null: the days of the round asked for it.' }),
  }),
})

const reminded = statement<RemindedNode>(
  'reminded',
  `SELECT asked.id AS "reportId", sent.count, ${iso('sent.at')} AS "lastAt", by.name AS "lastBy"
  FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, max(rr.at) AS at, (array_agg(rr.reminder_id ORDER BY rr.at DESC))[1] AS reminder_id
    FROM reminder_report rr WHERE rr.report_id = asked.id AND rr.outcome = 'sent') sent
  JOIN reminder rem ON rem.id = sent.reminder_id LEFT JOIN person by ON by.id = rem.by_id`,
)

const remindedOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await reminded(database.pool, [ids])).map((row) => [row.reportId, row] as const)),
)

builder.objectField('Report', 'reminded', (t) =>
  t.field({
    type: Reminded,
    nullable: true,
    description: 'Null where nothing was sent, and for all but those who follow the round.',
    resolve: async ({ id, round }, _, context) =>
      can(context.viewer, 'view:round', { hostAgencyId: round.hostAgency.id }).allowed
        ? ((await remindedOf(context, id)) ?? null)
        : null,
  }),
)
