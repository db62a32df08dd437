import { loadReport } from '#domain/reports/load-reports.ts'
import { builder } from '#graphql/builder.ts'
import { selects } from '#graphql/selects.ts'

builder.queryField('report', (t) =>
  t.field({
    type: 'Report',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { viewer, database }, info) =>
      loadReport(database.pool, viewer, id, {
        answers: selects(info, ['latestSubmission', 'answers']),
        answeredItems: selects(info, ['answeredItems']),
      }),
  }),
)
