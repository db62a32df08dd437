import { allows } from '#domain/reports/report-rights.ts'
import { returnAgainBy } from '#domain/standing-return.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

const daysOf = statement<{ id: string; day: string | null }>(
  'again-by',
  `SELECT r.id, ${returnAgainBy}::text AS day FROM report r
  WHERE r.id = ANY($1::uuid[]) AND r.state IN ('RETURNED', 'REVISING', 'WITH_HEAD')`,
)

const againBy = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await daysOf(database.pool, [ids])).map(({ id, day }) => [id, day])),
)

builder.objectField('Report', 'againBy', (t) =>
  t.field({
    type: 'Date',
    nullable: true,
    description: 'The day until which the host asks for a returned report again; null where it named none.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:returns', report) ? ((await againBy(context, report.id)) ?? null) : null,
  }),
)
