import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onSubmission } from '#domain/reports/basis.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { eachRow, RowOutcomesResult } from '#graphql/acts/row-outcomes.ts'
import { builder } from '#graphql/builder.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { openRemarks } from './open-remarks-sql.ts'

const AcceptedRow = builder.inputType('AcceptedRow', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'The submission that was seen.' }),
  }),
})

const AcceptReportsInput = builder.inputType('AcceptReportsInput', {
  fields: (t) => ({ rows: t.field({ type: [AcceptedRow], required: true }) }),
})

const open = statement<{ remarks: number }>(
  'open-remarks',
  `SELECT ${openRemarks} AS remarks FROM report r WHERE r.id = $1`,
)

builder.mutationField('acceptReports', (t) =>
  t.field({
    type: RowOutcomesResult,
    authScopes: { signedIn: true },
    description: 'Accepts several reports: of those only what the host has opened and nobody has an open remark on.',
    args: { input: t.arg({ type: AcceptReportsInput, required: true }) },
    resolve: (_, { input: { rows } }, context) => {
      const viewer = signedIn(context)
      return eachRow(rows, ({ reportId, submissionId }) =>
        actOnReport(context.database.writes, viewer, {
          reportId,
          permission: 'accept:report',
          basis: onSubmission(submissionId),
          act: async (client, report) => {
            if (!report.subject.opened) throw new ValidationError([{ path: 'submissionId', rule: 'notOpened' }])
            const [{ remarks } = { remarks: 0 }] = await open(client, [report.id])
            if (remarks > 0) throw new ValidationError([{ path: 'submissionId', rule: 'openRemarks' }])
            await moveReport(client, viewer, report, 'accept')
          },
        }),
      )
    },
  }),
)
