import { ProposalAct } from '@thidua/prisma/client'
import { can } from '@thidua/schema/permissions'
import type { DraftRemarkNode } from '#domain/reading/draft-remark-sql.ts'
import { loadPasses } from '#domain/reading/load-passes.ts'
import {
  type AssignmentNode,
  type HostNoteNode,
  type ProposalNode,
  type ReaderNode,
  type ReadingNode,
  readings,
} from '#domain/reading/load-reading.ts'
import type { Pass } from '#domain/reading/standing-passes.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RemarkLevelEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

const Reader = builder.objectRef<ReaderNode>('Reader').implement({
  description: 'Somebody of the host who reads reports.',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

const DraftRemark = builder.objectRef<DraftRemarkNode>('DraftRemark').implement({
  description: 'A remark that is not sent yet: its fields are those of a `Remark`.',
  fields: (t) => ({
    id: t.exposeID('id'),
    submissionId: t.exposeID('submissionId'),
    place: t.exposeString('place'),
    path: t.exposeString('path', { nullable: true }),
    start: t.exposeInt('start', { nullable: true }),
    end: t.exposeInt('end', { nullable: true }),
    quote: t.exposeString('quote', { nullable: true }),
    text: t.exposeString('text'),
    level: t.expose('level', { type: RemarkLevelEnum }),
    version: t.exposeInt('version', { description: 'Counts what was written of it.' }),
    by: t.exposeString('by'),
    byId: t.exposeID('byId'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const HostNote = builder.objectRef<HostNoteNode>('HostNote').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const Proposal = builder.objectRef<ProposalNode>('ReturnProposal').implement({
  description: 'That a return was proposed, taken back, or handed back with a word.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.expose('act', { type: builder.enumType('ProposalAct', { values: Object.values(ProposalAct) }) }),
    submissionId: t.exposeID('submissionId'),
    remarkIds: t.exposeIDList('remarkIds', { description: 'The remarks that it would send.' }),
    places: t.exposeStringList('places', { description: 'Places to reopen beside those of the remarks.' }),
    word: t.exposeString('word', { nullable: true }),
    by: t.exposeString('by'),
    byId: t.exposeID('byId'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const Assignment = builder.objectRef<AssignmentNode>('ReadingAssignment').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    reader: t.exposeString('reader', { nullable: true, description: 'Null: handed back, nobody by name.' }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const ItemPass = builder.objectRef<Pass>('ItemPass').implement({
  description: 'An item that was found good and has said the same since.',
  fields: (t) => ({
    item: t.exposeString('item'),
    submission: t.exposeInt('submission', { description: 'Number of the submission that was read.' }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const passesOf = batch(({ database }: Context, ids: readonly string[]) => loadPasses(database.pool, ids))

const Reading = builder.objectRef<ReadingNode>('Reading').implement({
  description: "What the host's people write among themselves about a report.",
  fields: (t) => ({
    drafts: t.field({ type: [DraftRemark], resolve: ({ drafts }) => [...drafts] }),
    notes: t.field({ type: [HostNote], resolve: ({ notes }) => [...notes] }),
    proposals: t.field({
      type: [Proposal],
      resolve: ({ proposals }) => [...proposals],
      description: 'The oldest first.',
    }),
    assignments: t.field({ type: [Assignment], resolve: ({ assignments }) => [...assignments] }),
    present: t.field({
      type: [Reader],
      description: 'Colleagues who have the report open, as of the last minute.',
      resolve: ({ present }) => [...present],
    }),
    passes: t.field({
      type: [ItemPass],
      resolve: async ({ reportId }, _, context) => (await passesOf(context, reportId)) ?? [],
    }),
  }),
})

const readingOf = batch(
  async ({ database, viewer }: Context, ids: readonly string[]) =>
    new Map(
      (await readings(database.pool, [ids, viewer?.personId ?? null])).map((row) => [row.reportId, row] as const),
    ),
)

const reviewers = statement<ReaderNode>('reviewers', 'SELECT id, name FROM person WHERE id = ANY($1::uuid[])')

const reviewerOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await reviewers(database.pool, [ids])).map((row) => [row.id, row] as const)),
)

builder.objectFields('Report', (t) => ({
  reviewer: t.field({
    type: Reader,
    nullable: true,
    description: 'Who of the host reads it by name; null where nobody does, and for all others.',
    resolve: async ({ reviewerId, round }, _, context) => {
      const may = can(context.viewer, 'export:round', { hostAgencyId: round.hostAgency.id }).allowed
      return reviewerId !== null && may ? ((await reviewerOf(context, reviewerId)) ?? null) : null
    },
  }),
  reading: t.field({
    type: Reading,
    nullable: true,
    description: 'Null for whom the reading of this report is no matter: the agency never sees it.',
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:reading', report) ? ((await readingOf(context, report.id)) ?? null) : null,
  }),
}))

builder.objectField('Round', 'releases', (t) =>
  t.exposeBoolean('releases', { description: 'Whether reviewers only propose a return, which a compiler releases.' }),
)
