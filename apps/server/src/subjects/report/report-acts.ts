import type { ReportPermission, Viewer } from '@thidua/schema/permissions'
import type { PoolClient } from 'pg'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { type FindBasis, onEvent, onSubmission } from '#domain/reports/basis.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { keepSentAnswers } from '#domain/reports/submissions/keep-sent-answers.ts'
import { withdrawSubmission } from '#domain/reports/submissions/withdraw-submission.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

type Act = (client: PoolClient, report: LockedReport, viewer: Viewer) => Promise<unknown>

/** Runs one act and answers with the report. */
async function run(context: Context, reportId: string, permission: ReportPermission, act: Act, basis?: FindBasis) {
  const viewer = signedIn(context)
  await actOnReport(context.database.writes, viewer, {
    reportId,
    permission,
    ...(basis && { basis }),
    act: (client, report) => act(client, report, viewer),
  })
  return { reportId }
}

/** An act inside the agency, on the draft as it is. */
const actInside = (name: string, permission: ReportPermission, act: 'present' | 'takeBack') =>
  builder.mutationField(name, (t) =>
    t.field({
      type: ReportActResult,
      authScopes: { signedIn: true },
      args: { reportId: t.arg.id({ required: true }) },
      resolve: (_, { reportId }, context) =>
        run(context, reportId, permission, (client, report, viewer) => moveReport(client, viewer, report, act)),
    }),
  )

/** An act on the submission that was read. */
const actOnSubmission = (name: string, permission: ReportPermission, act: Act, description?: string) =>
  builder.mutationField(name, (t) =>
    t.field({
      type: ReportActResult,
      authScopes: { signedIn: true },
      ...(description ? { description } : {}),
      args: {
        reportId: t.arg.id({ required: true }),
        submissionId: t.arg.id({ required: true, description: 'The submission that was read.' }),
      },
      resolve: (_, { reportId, submissionId }, context) =>
        run(context, reportId, permission, act, onSubmission(submissionId)),
    }),
  )

const markOpened = statement('mark-opened', `UPDATE report SET opened_at = coalesce(opened_at, now()) WHERE id = $1`)

actInside('presentReport', 'present:report', 'present')
actInside('takeBackReport', 'takeBack:report', 'takeBack')

actOnSubmission('recallReport', 'recall:report', async (client, report, viewer) => {
  await moveReport(client, viewer, report, 'recall')
  await withdrawSubmission(client, report.id)
  await keepSentAnswers(client, [report.id])
})
actOnSubmission('acceptReport', 'accept:report', (client, report, viewer) =>
  moveReport(client, viewer, report, 'accept'),
)
actOnSubmission(
  'openSubmission',
  'remark:report',
  (client, report) => markOpened(client, [report.id]),
  'Marks a submission as opened by the host: from then on it cannot be recalled.',
)

builder.mutationField('undoReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Takes a return or an acceptance back while nobody has acted on it.',
    args: {
      reportId: t.arg.id({ required: true }),
      eventId: t.arg.id({ required: true, description: 'The return or acceptance.' }),
    },
    resolve: (_, { reportId, eventId }, context) => {
      const undo: Act = (client, report, viewer) => moveReport(client, viewer, report, 'undo', { undoes: eventId })
      return run(context, reportId, 'undo:report', undo, onEvent(eventId))
    },
  }),
)

builder.mutationField('sendBackReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { reportId: t.arg.id({ required: true }), note: t.arg.string({ required: true }) },
    resolve: (_, { reportId, note }, context) =>
      run(context, reportId, 'sendBack:report', async (client, report, viewer) => {
        const text = typedText('note', note)
        if (text === '') throw new ValidationError([{ path: 'note', rule: 'required' }])
        await moveReport(client, viewer, report, 'sendBack', { note: text })
      }),
  }),
)
