import type { PoolClient } from 'pg'
import { namedDrafts } from '#domain/reading/named-drafts.ts'
import { isPlaceOf } from '#domain/reading/read-remarks.ts'
import { standingProposal } from '#domain/reading/standing-proposal.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { onSubmission } from '#domain/reports/basis.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import { NamedDraftInput } from '#graphql/acts/named-draft-input.ts'
import { builder } from '#graphql/builder.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ConflictError, ForbiddenError, ValidationError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import { typedText } from '#lib/typed-text.ts'

const ProposeReturnInput = builder.inputType('ProposeReturnInput', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'The submission that was read.' }),
    drafts: t.field({ type: [NamedDraftInput], required: true, description: 'The remarks that it would send.' }),
    places: t.stringList({ required: true, description: 'Places to reopen beside those that the remarks are on.' }),
    word: t.string({ description: 'A word to the compiler.' }),
  }),
})

const write = statement(
  'write-proposal',
  `INSERT INTO return_proposal (report_id, submission_id, act, remark_ids, places, word, by_id)
  VALUES ($1, $2, $3::proposal_act, $4::uuid[], $5::text[], $6, $7)`,
)

builder.mutationField('proposeReturn', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Proposes to return a submission: the agency sees nothing of it before a compiler releases it.',
    args: { input: t.arg({ type: ProposeReturnInput, required: true }) },
    resolve: (_, { input: { reportId, submissionId, drafts, places, word } }, context) => {
      const viewer = signedIn(context)
      return actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'propose:report',
        basis: onSubmission(submissionId),
        act: async (client, report) => {
          const { template } = await loadTemplate(client, report.templateId)
          if (drafts.length === 0) throw new ValidationError([{ path: 'drafts', rule: 'required' }])
          if (places.some((place) => !isPlaceOf(template, place)))
            throw new ValidationError([{ path: 'places', rule: 'unknownPath' }])
          const named = await namedDrafts(client, { reportId, submissionId }, drafts)
          // A colleague has proposed meanwhile: theirs stands, and is shown.
          const standing = await standingProposal(client, report.id)
          if (standing && standing.byId !== viewer.personId) throw new ConflictError([])
          const ids = named.map(({ id }) => id)
          const said = typedText('word', word) || null
          await write(client, [reportId, submissionId, 'propose', ids, [...new Set(places)], said, viewer.personId])
          return { reportId }
        },
      })
    },
  }),
)

const proposalArguments = {
  reportId: 'The report.',
  proposalId: 'The proposal as it was read.',
} as const

/** Ends the proposal that was read. */
async function end(
  client: PoolClient,
  report: LockedReport,
  proposalId: string,
  { act, word, byId, own }: { act: 'takeBack' | 'handBack'; word: string | null; byId: string; own: boolean },
): Promise<{ reportId: string }> {
  const standing = await standingProposal(client, report.id)
  if (standing?.id !== proposalId) throw new ConflictError([])
  if (own && standing.byId !== byId) throw new ForbiddenError('notYourRole')
  await write(client, [report.id, standing.submissionId, act, [], [], word, byId])
  return { reportId: report.id }
}

builder.mutationFields((t) => ({
  takeBackProposal: t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'Who proposed a return takes it back.',
    args: {
      reportId: t.arg.id({ required: true, description: proposalArguments.reportId }),
      proposalId: t.arg.id({ required: true, description: proposalArguments.proposalId }),
    },
    resolve: (_, { reportId, proposalId }, context) => {
      const { personId: byId } = signedIn(context)
      return actOnReport(context.database.writes, signedIn(context), {
        reportId,
        permission: 'read:report',
        act: (client, report) => end(client, report, proposalId, { act: 'takeBack', word: null, byId, own: true }),
      })
    },
  }),
  handBackProposal: t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description: 'A compiler hands a proposed return back to who proposed it, with a word.',
    args: {
      reportId: t.arg.id({ required: true, description: proposalArguments.reportId }),
      proposalId: t.arg.id({ required: true, description: proposalArguments.proposalId }),
      word: t.arg.string({ required: true }),
    },
    resolve: (_, { reportId, proposalId, word: typed }, context) => {
      const { personId: byId } = signedIn(context)
      return actOnReport(context.database.writes, signedIn(context), {
        reportId,
        permission: 'handBack:report',
        act: (client, report) => {
          const word = typedText('word', typed)
          if (word === '') throw new ValidationError([{ path: 'word', rule: 'required' }])
          return end(client, report, proposalId, { act: 'handBack', word, byId, own: false })
        },
      })
    },
  }),
}))
