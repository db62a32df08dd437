import { actOnReport } from '#domain/reports/act-on-report.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'

const DecisionEnum = builder.enumType('HandedDecision', { values: ['taken', 'merged', 'left'] as const })

type ReportOf = ReturnType<typeof statement<{ reportId: string }>>

const reportOfSection = statement<{ reportId: string }>(
  'report-of-handed',
  'SELECT report_id AS "reportId" FROM handed_section WHERE id = $1',
)
const reportOfAnswer = statement<{ reportId: string }>(
  'report-of-handed-answer',
  `SELECT h.report_id AS "reportId" FROM handed_answer n JOIN handed_section h ON h.id = n.handed_id WHERE n.id = $1`,
)
const end = statement('end-handed', 'INSERT INTO handed_end (handed_id, by_id) VALUES ($1, $2) ON CONFLICT DO NOTHING')
const decide = statement(
  'decide-handed-answer',
  'INSERT INTO handed_decision (answer_id, act, by_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
)

/** Writes one row about something of a report; whoever may write its draft may. What was settled stays as it was. */
async function settle(context: Context, id: string, reportOf: ReportOf, write: typeof end, ...values: string[]) {
  const viewer = signedIn(context)
  const [found] = isUuid(id) ? await reportOf(context.database.pool, [id]) : []
  if (!found) throw new NotFoundError()
  return actOnReport(context.database.writes, viewer, {
    reportId: found.reportId,
    permission: 'edit:draft',
    act: async (client, report) => {
      await write(client, [id, ...values, viewer.personId])
      return { reportId: report.id }
    },
  })
}

builder.mutationField('endHandedSection', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Takes a link back: from now on it opens nothing.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => settle(context, id, reportOfSection, end),
  }),
)

builder.mutationField('decideHandedAnswer', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Says what became of a proposal. The text itself is saved as every other is.',
    args: { id: t.arg.id({ required: true }), decision: t.arg({ type: DecisionEnum, required: true }) },
    resolve: (_, { id, decision }, context) => settle(context, id, reportOfAnswer, decide, decision),
  }),
)
