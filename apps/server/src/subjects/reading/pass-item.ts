import type { Answers } from '@thidua/schema/outline/paths'
import { findItem } from '@thidua/schema/outline/template'
import { itemDigest } from '#domain/reading/item-digest.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onSubmission } from '#domain/reports/basis.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'

const PassItemInput = builder.inputType('PassItemInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'The submission that was read.' }),
    item: t.string({ required: true }),
    passed: t.boolean({ required: true, description: 'False takes it back.' }),
  }),
})

const read = statement<{ answers: Answers }>('answers-passed', 'SELECT answers FROM submission WHERE id = $1')

const pass = statement(
  'pass-item',
  'INSERT INTO item_pass (report_id, submission_id, item, passed, digest, by_id) VALUES ($1, $2, $3, $4, $5, $6)',
)

builder.mutationField('passItem', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Says of an item of the submission that was read that it is good; any change of the item ends that.',
    args: { input: t.arg({ type: PassItemInput, required: true }) },
    resolve: (_, { input: { reportId, submissionId, item, passed } }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'remark:report',
        basis: onSubmission(submissionId),
        act: async (client, report) => {
          const { template } = await loadTemplate(client, report.templateId)
          if (!findItem(template, item)) throw new ValidationError([{ path: 'item', rule: 'unknownPath' }])
          const [submission] = await read(client, [submissionId])
          const digest = itemDigest(submission?.answers ?? {}, item)
          await pass(client, [reportId, submissionId, item, passed, digest, viewer.personId])
          return { reportId }
        },
      })
    },
  }),
)
