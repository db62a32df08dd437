import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'

const tell = statement(
  'tell-reading',
  `INSERT INTO reading_presence (report_id, person_id) VALUES ($1, $2)
  ON CONFLICT (report_id, person_id) DO UPDATE SET seen_at = now()`,
)

builder.mutationField('tellReading', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'A sign of life: this person has the report open. Told anew it holds another minute.',
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (_, { reportId }, context) => {
      const viewer = signedIn(context)
      const { pool, writes } = context.database
      // No act on the report: nobody waits for it, and it waits for nobody.
      const report = await loadReport(pool, viewer, reportId)
      if (!report) throw new NotFoundError()
      if (!allows(viewer, 'view:reading', report)) throw new ForbiddenError('notYourBlock')
      await tell(writes, [reportId, viewer.personId])
      return { reportId }
    },
  }),
)
