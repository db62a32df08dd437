import { builder } from '#graphql/builder.ts'
import { actOnCompilation } from './act-on-compilation.ts'
import { CompilationResult } from './compilation-result.ts'
import { issueCompilation, withdrawCompilation } from './issue-compilation.ts'

const IssueCompilationInput = builder.inputType('IssueCompilationInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    idempotencyKey: t.id({ required: true }),
    readAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'The newest field of the draft that the person had before them.',
    }),
  }),
})

const WithdrawCompilationInput = builder.inputType('WithdrawCompilationInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'What was issued, as the person saw it.' }),
    reason: t.string({ required: true }),
  }),
})

builder.mutationFields((t) => ({
  issueCompilation: t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Issues the compiled letter: sealed with which submissions went in; accepted reports are compiled.',
    args: { input: t.arg({ type: IssueCompilationInput, required: true }) },
    resolve: (_, { input: { roundId, idempotencyKey, readAt } }, context) =>
      actOnCompilation(context, roundId, (viewer, { id, templateId }) =>
        issueCompilation(context.database.writes, viewer, {
          roundId: id,
          templateId,
          idempotencyKey,
          readAt: new Date(readAt).toISOString(),
        }),
      ),
  }),
  withdrawCompilation: t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Withdraws an issued letter, with a reason: it is a draft again, its reports are accepted as before.',
    args: { input: t.arg({ type: WithdrawCompilationInput, required: true }) },
    resolve: (_, { input: { roundId, submissionId, reason } }, context) =>
      actOnCompilation(context, roundId, (viewer, { id }) =>
        withdrawCompilation(context.database.writes, viewer, { roundId: id, submissionId, reason }),
      ),
  }),
}))
