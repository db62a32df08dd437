import { builder } from '#graphql/builder.ts'
import { selects } from '#graphql/selects.ts'
import { loadReport } from '#lib/reports/load-reports.ts'

builder.queryField('report', (t) =>
  t.field({
    type: 'Report',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    // A frozen text can be as long as the draft: read only where the query asks for it.
    resolve: (_, { id }, { viewer, database }, info) =>
      loadReport(database.pool, viewer, id, selects(info, ['latestSubmission', 'answers'])),
  }),
)
