import { actOnReport } from '#domain/reports/act-on-report.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { type Issue, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'
import { endOfDay } from '#lib/vietnam-time.ts'

const ExtendDeadlineInput = builder.inputType('ExtendDeadlineInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    deadline: t.field({
      type: 'Date',
      description:
        "Its last day, after the round's; null takes the extension back. What was granted before stays on record.",
    }),
    reason: t.string({ required: true }),
  }),
})

const extend = statement(
  'extend-deadline',
  'INSERT INTO extension (report_id, deadline, reason, approved_by_id) VALUES ($1, $2, $3, $4)',
)

/** What is wrong with a deadline for one agency; a mistaken extension may be corrected to an earlier day. */
function deadlineRule(deadline: Date | null, report: LockedReport): string | null {
  if (deadline === null) return +report.deadline === +report.roundDeadline ? 'notExtended' : null
  if (Number.isNaN(+deadline)) return 'date'
  return deadline <= report.roundDeadline ? 'notLater' : null
}

builder.mutationField('extendDeadline', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: ExtendDeadlineInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, 'extend:report', input.reportId, async (client, report) => {
        const deadline = input.deadline ? endOfDay(String(input.deadline)) : null
        const reason = typedText('reason', input.reason)
        const issues: Issue[] = []
        const rule = deadlineRule(deadline, report)
        if (rule) issues.push({ path: 'deadline', rule })
        if (reason === '') issues.push({ path: 'reason', rule: 'required' })
        if (issues.length > 0) throw new ValidationError(issues)
        await extend(client, [report.id, deadline, reason, viewer.personId])
        return { reportId: report.id }
      })
    },
  }),
)
