import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { actOnReport } from '#lib/reports/act-on-report.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'
import { endOfDay } from '#lib/vietnam-time.ts'

const ExtendDeadlineInput = builder.inputType('ExtendDeadlineInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    deadline: t.field({ type: 'Date', required: true }),
    reason: t.string({ required: true }),
  }),
})

const extend = statement(
  'extend-deadline',
  'INSERT INTO extension (report_id, deadline, reason, approved_by_id) VALUES ($1, $2, $3, $4)',
)

builder.mutationField('extendDeadline', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: ExtendDeadlineInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.pool, viewer, 'extend:report', input.reportId, async (client, report) => {
        const deadline = endOfDay(String(input.deadline))
        const reason = typedText('reason', input.reason)
        const issues: Issue[] = []
        if (Number.isNaN(deadline.getTime())) issues.push({ path: 'deadline', rule: 'date' })
        else if (deadline <= report.deadline) issues.push({ path: 'deadline', rule: 'notLater' })
        if (reason === '') issues.push({ path: 'reason', rule: 'required' })
        if (issues.length > 0) throw new ValidationError(issues)
        await extend(client, [report.id, deadline, reason, viewer.personId])
        return { reportId: report.id }
      })
    },
  }),
)
