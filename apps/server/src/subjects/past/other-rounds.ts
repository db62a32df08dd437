import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { type OtherRoundNode, otherRounds } from './past-sql.ts'

const OtherRound = builder.objectRef<OtherRoundNode>('OtherRound').implement({
  description: 'A report of the same agency, or of one whose work it took over, in another round of the host.',
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    roundId: t.exposeID('roundId'),
    round: t.exposeString('round'),
    agency: t.exposeString('agency'),
    state: t.expose('state', { type: ReportStateEnum }),
    submissions: t.exposeInt('submissions'),
    lastSubmittedAt: t.expose('lastSubmittedAt', { type: 'DateTime', nullable: true }),
    opensAt: t.expose('opensAt', { type: 'DateTime' }),
    before: t.exposeBoolean('before', { description: 'The last of the movement before this one that was sent.' }),
  }),
})

const roundsOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await otherRounds(database.pool, [ids]), ({ of }) => of),
)

builder.objectField('Report', 'otherRounds', (t) =>
  t.field({
    type: [OtherRound],
    description: 'The newest round first; for those who read the report at the host, empty for all others.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:reading', report) ? ((await roundsOf(context, report.id)) ?? []) : [],
  }),
)
