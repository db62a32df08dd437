import { actOnReport } from '#domain/reports/act-on-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { builder } from '#graphql/builder.ts'
import { RemarkAnswerEnum } from '#graphql/enums.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

const AnswerRemarkInput = builder.inputType('AnswerRemarkInput', {
  fields: (t) => ({
    remarkId: t.id({ required: true }),
    answer: t.field({ type: RemarkAnswerEnum, required: true }),
    text: t.string(),
  }),
})

const reportOfRemark = statement<{ reportId: string }>(
  'report-of-remark',
  'SELECT report_id AS "reportId" FROM remark WHERE id = $1',
)

const answerRemark = statement<{ id: string }>(
  'answer-remark',
  `UPDATE remark SET state = 'answered', answer = $2, answer_text = $3, answered_by_id = $4, answered_at = now()
  WHERE id = $1 AND state <> 'closed' RETURNING id`,
)

builder.mutationField('answerRemark', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: AnswerRemarkInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const { pool, writes } = context.database
      const viewer = signedIn(context)
      const [found] = isUuid(input.remarkId) ? await reportOfRemark(pool, [input.remarkId]) : []
      if (!found) throw new NotFoundError()
      return actOnReport(writes, viewer, 'edit:draft', found.reportId, async (client, report) => {
        const text = typedText('text', input.text) || null
        if (input.answer === 'explained' && text === null)
          throw new ValidationError([{ path: 'text', rule: 'required' }])
        const answered = await answerRemark(client, [input.remarkId, input.answer, text, viewer.personId])
        if (answered.length === 0) throw new NotFoundError()
        // An answer is work on the return: from now on the host cannot take it back unseen.
        if (report.subject.state === 'RETURNED') await moveReport(client, viewer, report, 'write')
        return { reportId: report.id }
      })
    },
  }),
)
