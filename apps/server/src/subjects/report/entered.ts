import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

const entered = statement<{ id: string }>(
  'reports-entered',
  `SELECT r.id FROM report r JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  JOIN submission_entry n ON n.submission_id = s.id WHERE r.id = ANY($1::uuid[])`,
)

const enteredOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await entered(database.pool, [ids])).map(({ id }) => [id, true])),
)

builder.objectField('Report', 'entered', (t) =>
  t.boolean({
    description: 'What stands of it was entered by the host for the agency (nhập thay).',
    resolve: async (report, _, context) => (await enteredOf(context, report.id)) ?? false,
  }),
)
