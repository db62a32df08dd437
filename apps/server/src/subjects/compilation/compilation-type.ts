import { bases } from '@thidua/consolidation/answers/basis'
import type { ReportingAgency } from '@thidua/consolidation/answers/standing-submission'
import type { Sending, SentLetter } from '@thidua/consolidation/out/sending'
import { isItemId } from '@thidua/schema/outline/item-id'
import { findItem } from '@thidua/schema/outline/template'
import type { CompilationSources } from '#domain/compiling/compilation-sources.ts'
import { readItemTexts } from '#domain/compiling/item-texts.ts'
import type { SubmissionHead } from '#domain/compiling/standing-as-of.ts'
import { draftFields } from '#domain/drafts/draft-fields.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { RawJson } from '#lib/raw-json.ts'

export const BasisEnum = builder.enumType('CompilationBasis', { values: bases })

const AgencyType = builder.objectRef<ReportingAgency>('ReportingAgency').implement({
  description: 'An agency as a compiled letter names it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    block: t.expose('block', { type: 'Block', nullable: true }),
  }),
})

const SentLetterType = builder.objectRef<SentLetter>('SentLetter').implement({
  description: 'What an agency wrote on its letter.',
  fields: (t) => ({
    number: t.exposeString('number', { nullable: true }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
  }),
})

const SendingType = builder.objectRef<Sending>('CompilationSending').implement({
  description: 'An agency that was asked, and what there is of its report.',
  fields: (t) => ({
    agency: t.expose('agency', { type: AgencyType }),
    state: t.expose('state', {
      type: builder.enumType('CompilationSendingState', {
        values: ['counted', 'waiting', 'returned', 'none'] as const,
      }),
      description: '`counted` goes in; `waiting` is not accepted yet, `returned` was given back, `none` never came.',
    }),
    reference: t.exposeString('reference', { nullable: true }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    letter: t.expose('letter', { type: SentLetterType, nullable: true }),
    late: t.exposeBoolean('late'),
  }),
})

const SubmissionType = builder.objectRef<SubmissionHead>('CompilationSubmission').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    reportId: t.exposeID('report'),
    agency: t.expose('agency', { type: AgencyType }),
    number: t.exposeInt('number'),
    reference: t.exposeString('reference'),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
    late: t.exposeBoolean('late'),
    templateId: t.exposeID('templateId', {
      description: 'The version of the outline that it answers: see `outlines`.',
    }),
  }),
})

const OutlineType = builder
  .objectRef<{ readonly id: string; readonly outline: RawJson }>('CompilationOutline')
  .implement({
    fields: (t) => ({ id: t.exposeID('id'), outline: t.expose('outline', { type: 'Outline' }) }),
  })

/** A round's compiled letter as resolvers get it. */
export interface CompilationNode extends CompilationSources {
  readonly roundId: string
  readonly templateId: string
}

export const CompilationType = builder.objectRef<CompilationNode>('Compilation').implement({
  description:
    'The compiled letter of a round while it is written: its draft and what it is made from, as it stands now.',
  fields: (t) => ({
    id: t.exposeID('roundId', { description: "The round's." }),
    reportId: t.id({
      nullable: true,
      description: 'By which the draft is saved (`saveFields`); null as long as nobody has begun it.',
      resolve: ({ report }) => report?.id ?? null,
    }),
    state: t.field({ type: ReportStateEnum, resolve: ({ report }) => report?.state ?? 'NOT_STARTED' }),
    moment: t.expose('moment', { type: 'DateTime' }),
    basis: t.expose('basis', { type: BasisEnum }),
    draft: t.field({
      type: 'DraftFields',
      args: {
        since: t.arg({ type: 'DateTime', description: 'Only what was saved since, or a little before.' }),
      },
      resolve: async ({ report, draft }, { since }, { database }) => {
        if (!report || since == null) return new RawJson(JSON.stringify(draft))
        return new RawJson(JSON.stringify(await draftFields(database.pool, report.id, new Date(since))))
      },
    }),
    sendings: t.field({ type: [SendingType], resolve: ({ sendings }) => [...sendings] }),
    standing: t.field({
      type: [SubmissionType],
      description: 'The submissions that go in, as the agencies are named.',
      resolve: ({ standing }) => [...standing],
    }),
    older: t.field({
      type: [SubmissionType],
      description: 'Submissions that the draft quotes, decided on or was made from, and that no longer stand.',
      resolve: ({ older }) => [...older],
    }),
    known: t.field({
      type: ['ID'],
      description: 'The submissions that stood when the rules last drafted the letter.',
      resolve: ({ known }) => [...known],
    }),
    outlines: t.field({
      type: [OutlineType],
      description: 'The versions of the outline that the submissions answer, the round’s own first.',
      resolve: ({ templateId, standing, older }, _, { database }) =>
        Promise.all(
          [...new Set([templateId, ...[...standing, ...older].map((submission) => submission.templateId)])].map(
            async (id) => ({ id, outline: (await loadTemplate(database.pool, id)).json }),
          ),
        ),
    }),
    texts: t.field({
      type: 'SubmissionTexts',
      args: { item: t.arg.id({ required: true }) },
      description: 'What all these submissions say to one item.',
      resolve: async ({ templateId, standing, older }, { item }, { database }) => {
        const { template } = await loadTemplate(database.pool, templateId)
        if (!isItemId(item) || !findItem(template, item)) return new RawJson('{}')
        return readItemTexts(
          database.slow,
          [...standing, ...older].map(({ id }) => id),
          item,
        )
      },
    }),
  }),
})
