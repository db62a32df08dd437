import type { EntryNode } from '#domain/nodes/submission-node.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { enterReport } from './enter-report.ts'

const EntryChannelEnum = builder.enumType('EntryChannel', { values: ['axis', 'paper', 'email'] as const })

const EntryType = builder.objectRef<EntryNode>('SubmissionEntry').implement({
  description: 'How a letter came that the host entered for its agency, and when it did.',
  fields: (t) => ({
    channel: t.expose('channel', { type: EntryChannelEnum }),
    enteredAt: t.expose('enteredAt', { type: 'DateTime' }),
  }),
})

builder.objectField('Submission', 'entry', (t) =>
  t.expose('entry', {
    type: EntryType,
    nullable: true,
    description:
      'Entered by the host (nhập thay): `submittedAt` is when the letter came, `submittedBy` who entered it. Null of what the agency sent itself.',
  }),
)

const EnteredField = builder.inputType('EnteredField', {
  fields: (t) => ({ path: t.string({ required: true }), value: t.string({ required: true }) }),
})

const EnterReportInput = builder.inputType('EnterReportInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    idempotencyKey: t.id({ required: true }),
    arrivedAt: t.field({ type: 'DateTime', required: true, description: 'When the letter came.' }),
    channel: t.field({ type: EntryChannelEnum, required: true }),
    fields: t.field({ type: [EnteredField], required: true }),
    evidenceIds: t.idList({ required: true, description: 'The scan, and what came with it, brought `forEntry`.' }),
  }),
})

builder.mutationField('enterReport', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Enters a letter that came by another way for its agency, dated by its arrival.',
    args: { input: t.arg({ type: EnterReportInput, required: true }) },
    resolve: async (_, { input }, context) => {
      await enterReport(context, signedIn(context), input)
      return { reportId: input.reportId }
    },
  }),
)
