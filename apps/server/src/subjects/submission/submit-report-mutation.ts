import type { ReportNode } from '#domain/nodes/report-node.ts'
import { type SubmissionNode, submissionJson } from '#domain/nodes/submission-node.ts'
import { loadReport } from '#domain/reports/load-reports.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ConflictError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { submitReport } from './submit-report.ts'

const SubmitReportInput = builder.inputType('SubmitReportInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    idempotencyKey: t.id({ required: true }),
    reason: t.string(),
    readSha256: t.string({
      description:
        'Of the frozen answers that the sender had read, as canonical JSON (RFC 8785), in hex: anything else is not sent.',
    }),
  }),
})

interface SubmitReportSuccess {
  readonly report: ReportNode
  readonly submission: SubmissionNode
}

const SubmitReportSuccessType = builder.objectRef<SubmitReportSuccess>('SubmitReportSuccess').implement({
  fields: (t) => ({
    report: t.expose('report', { type: 'Report' }),
    submission: t.expose('submission', { type: 'Submission' }),
  }),
})

const SubmitReportResult = builder.errorUnion('SubmitReportResult', {
  types: [SubmitReportSuccessType, ...expectedErrors, ConflictError],
  resolveType: () => 'SubmitReportSuccess',
})

const submissionById = statement<{ submission: SubmissionNode }>(
  'submission-by-id',
  `SELECT ${submissionJson('s', 'r', 'sender')} AS submission
  FROM submission s JOIN report r ON r.id = s.report_id JOIN person sender ON sender.id = s.submitted_by_id WHERE s.id = $1`,
)

builder.mutationField('submitReport', (t) =>
  t.field({
    type: SubmitReportResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: SubmitReportInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { pool } = context.database
      const viewer = signedIn(context)
      const submissionId = await submitReport(context, viewer, {
        ...input,
        reason: input.reason ?? null,
        readSha256: input.readSha256 ?? null,
      })
      const [[row], report] = await Promise.all([
        submissionById(pool, [submissionId]),
        loadReport(pool, viewer, input.reportId),
      ])
      if (!row || !report) throw new Error('a submission is gone as soon as it is sent')
      return { report, submission: row.submission }
    },
  }),
)
