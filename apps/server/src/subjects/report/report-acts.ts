import type { ReportPermission, Viewer } from '@thidua/schema/permissions'
import type { ReportAct } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { keepSentAnswers } from '#domain/reports/keep-sent-answers.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

type Then = (client: PoolClient, report: LockedReport, viewer: Viewer) => Promise<unknown>

/** A mutation that only moves a report from one state to another, and what belongs to that move. */
const move = (
  name: string,
  permission: ReportPermission,
  act: ReportAct,
  then: Then = async () => {},
  description?: string,
) =>
  builder.mutationField(name, (t) =>
    t.field({
      type: ReportActResult,
      authScopes: { signedIn: true },
      ...(description ? { description } : {}),
      args: { reportId: t.arg.id({ required: true }) },
      resolve: async (_, { reportId }, context) => {
        const viewer = signedIn(context)
        return actOnReport(context.database.writes, viewer, permission, reportId, async (client, report) => {
          await moveReport(client, viewer, report, act)
          await then(client, report, viewer)
          return { reportId: report.id }
        })
      },
    }),
  )

const closeRemarks = statement(
  'close-remarks',
  `UPDATE remark SET state = 'closed' WHERE report_id = $1 AND state <> 'closed'`,
)

/** A return that is undone has asked for nothing: its remarks close, the row stays. */
const undoReturn = statement(
  'undo-return',
  `WITH undone AS (
    UPDATE return SET undone_at = now() WHERE id =
      (SELECT id FROM return WHERE report_id = $1 AND undone_at IS NULL ORDER BY at DESC, id DESC LIMIT 1)
    RETURNING id
  )
  UPDATE remark k SET state = 'closed' FROM undone WHERE k.return_id = undone.id`,
)

const reopenRemarks = statement(
  'reopen-remarks',
  `UPDATE remark SET state = CASE WHEN answer IS NULL THEN 'open' ELSE 'answered' END::remark_state
  WHERE report_id = $1 AND return_id NOT IN (SELECT id FROM return WHERE report_id = $1 AND undone_at IS NOT NULL)`,
)

/** What nobody opened counts as never sent: the submission before it stands again, or none. */
const withdraw = statement(
  'withdraw-submission',
  `UPDATE report r SET recalled_numbers = recalled_numbers || latest_number, submission_count = submission_count - 1,
    first_submitted_at = CASE WHEN submission_count > 1 THEN first_submitted_at END,
    (latest_number, last_submitted_at) = (SELECT s.number, s.submitted_at FROM submission s
      WHERE s.report_id = r.id AND s.number < r.latest_number AND s.number <> ALL(r.recalled_numbers)
      ORDER BY s.number DESC LIMIT 1)
  WHERE id = $1`,
)

move('presentReport', 'present:report', 'present')
move('takeBackReport', 'takeBack:report', 'takeBack')
move('recallReport', 'recall:report', 'recall', async (client, report) => {
  await withdraw(client, [report.id])
  await keepSentAnswers(client, [report.id])
})
move('acceptReport', 'accept:report', 'accept', (client, report) => closeRemarks(client, [report.id]))
move('undoReport', 'undo:report', 'undo', (client, report) =>
  (report.subject.state === 'RETURNED' ? undoReturn : reopenRemarks)(client, [report.id]),
)

builder.mutationField('sendBackReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { reportId: t.arg.id({ required: true }), note: t.arg.string({ required: true }) },
    resolve: async (_, { reportId, note }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, 'sendBack:report', reportId, async (client, report) => {
        const text = typedText('note', note)
        if (text === '') throw new ValidationError([{ path: 'note', rule: 'required' }])
        await moveReport(client, viewer, report, 'sendBack', text)
        return { reportId: report.id }
      })
    },
  }),
)

const markOpened = statement('mark-opened', `UPDATE report SET opened_at = coalesce(opened_at, now()) WHERE id = $1`)

builder.mutationField('openSubmission', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Marks the last submission as opened by the host: from then on it cannot be recalled.',
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (_, { reportId }, context) =>
      actOnReport(context.database.writes, signedIn(context), 'remark:report', reportId, async (client, report) => {
        await markOpened(client, [report.id])
        return { reportId: report.id }
      }),
  }),
)
