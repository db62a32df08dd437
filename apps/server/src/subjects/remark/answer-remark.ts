import { actOnReport } from '#domain/reports/act-on-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { standingReturn } from '#domain/standing-return.ts'
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

/** Read while the report is locked: whether the remark's return is the latest that stands. */
const basisRemark = statement<{ since: string; holds: boolean }>(
  'basis-remark',
  `SELECT own.event_id::text AS since, own.event_id IS NOT DISTINCT FROM ${standingReturn} AS holds
  FROM remark k JOIN return own ON own.id = k.return_id JOIN report r ON r.id = k.report_id WHERE k.id = $1`,
)

const reply = statement(
  'reply-to-remark',
  'INSERT INTO remark_reply (remark_id, answer, text, by_id) VALUES ($1, $2, $3, $4)',
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
      return actOnReport(writes, viewer, {
        reportId: found.reportId,
        permission: 'edit:draft',
        basis: async (client) => {
          const [basis] = await basisRemark(client, [input.remarkId])
          if (!basis) throw new NotFoundError()
          return { ...basis, of: 'moves' }
        },
        act: async (client, report) => {
          const text = typedText('text', input.text) || null
          if (input.answer === 'explained' && text === null)
            throw new ValidationError([{ path: 'text', rule: 'required' }])
          await reply(client, [input.remarkId, input.answer, text, viewer.personId])
          // An answer is work on the return: from now on the host cannot take it back unseen.
          if (report.subject.state === 'RETURNED') await moveReport(client, viewer, report, 'write')
          return { reportId: report.id }
        },
      })
    },
  }),
)
