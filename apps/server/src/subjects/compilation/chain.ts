import type { TextRange } from '@thidua/consolidation/sentences/sentences-of'
import { partKinds } from '@thidua/consolidation/sources/part'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { numberOf } from '@thidua/schema/outline/template'
import type { Viewer } from '@thidua/schema/permissions'
import {
  type ChainFrom,
  type ChainNode,
  type ChainSource,
  chainTree,
  headsOf,
  type MayRead,
} from '#domain/compiling/chain/chain-tree.ts'
import { readChains } from '#domain/compiling/chain/read-chains.ts'
import type { SentPlace } from '#domain/compiling/chain/taken-places.ts'
import { submissionHeads } from '#domain/compiling/named-submissions.ts'
import type { SubmissionHead } from '#domain/compiling/standing-as-of.ts'
import { loadReports } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { builder } from '#graphql/builder.ts'
import { isUuid, type Queryable } from '#lib/sql.ts'
import { CompilationType } from './compilation-type.ts'

const PartKindEnum = builder.enumType('CompilationPartKind', { values: partKinds })

const LinkType = builder.objectRef<ChainNode>('CompilationChainLink')

const SourceType = builder.objectRef<ChainSource>('CompilationChainSource').implement({
  description: 'What a paragraph of a lower letter rests on.',
  fields: (t) => ({
    agency: t.string({ resolve: ({ head }) => head.agency.name }),
    reference: t.string({ resolve: ({ head }) => head.reference }),
    submittedAt: t.field({ type: 'DateTime', resolve: ({ head }) => head.submittedAt }),
    itemNumber: t.string({
      nullable: true,
      description: 'Of the outline that the lower letter goes by.',
      resolve: ({ quote, letter }) => {
        const parsed = parsePath(quote.path)
        return parsed && parsed.place !== 'letter' ? numberOf(letter.template, parsed.place) : null
      },
    }),
    words: t.exposeString('words', {
      nullable: true,
      description: 'Null where they do not stand in the lower letter, for whoever may not read that report.',
    }),
    reportId: t.id({
      nullable: true,
      description: 'Where the person may read the whole of it.',
      resolve: ({ head, open }) => (open ? head.report : null),
    }),
    links: t.field({
      type: [LinkType],
      description: 'Where these words come from in their turn.',
      resolve: ({ below }) => [...below],
    }),
  }),
})

const FromType = builder.objectRef<ChainFrom>('CompilationChainPart').implement({
  description: 'A paragraph of an issued letter that a report took over.',
  fields: (t) => ({
    roundId: t.id({ description: 'That it compiles.', resolve: ({ letter }) => letter.roundId }),
    host: t.string({ resolve: ({ letter }) => letter.host }),
    number: t.string({ description: 'Of the letter, as typed.', resolve: ({ letter }) => letter.number }),
    issuedOn: t.string({ description: 'As typed.', resolve: ({ letter }) => letter.issuedOn }),
    reference: t.string({ resolve: ({ letter }) => letter.reference }),
    withdrawn: t.boolean({ resolve: ({ letter }) => letter.withdrawn }),
    kind: t.expose('kind', { type: PartKindEnum }),
    sources: t.field({ type: [SourceType], resolve: ({ sources }) => [...sources] }),
  }),
})

LinkType.implement({
  description: 'A sentence of a report, and the paragraph of an issued letter that it was taken from.',
  fields: (t) => ({
    words: t.exposeString('words'),
    from: t.expose('from', { type: FromType, nullable: true, description: 'Null for words of the report itself.' }),
  }),
})

builder.objectField(CompilationType, 'chain', (t) =>
  t.field({
    type: [LinkType],
    args: {
      submission: t.arg.id({ required: true }),
      path: t.arg.string({ required: true }),
      start: t.arg.int({ required: true, description: 'In code points.' }),
      end: t.arg.int({ required: true }),
    },
    description:
      'Where the words at a range of one of these submissions come from, sentence by sentence; empty where the text was begun from no issued letter.',
    resolve: async ({ roundId }, { submission, path, start, end }, { database, viewer }) => {
      const own = isUuid(submission) ? await submissionHeads(database.pool, roundId, [submission]) : []
      return own.length === 0 ? [] : chainFor(database.slow, viewer, { submission, path }, { start, end })
    },
  }),
)

/** The chain as far as a person may see it. */
async function chainFor(
  db: Queryable,
  viewer: Viewer | null,
  place: SentPlace,
  range: TextRange,
): Promise<readonly ChainNode[]> {
  const follow = await readChains(db, [place])
  const heads = headsOf(chainTree(follow, place, range, () => true))
  return chainTree(follow, place, range, await readable(db, viewer, heads))
}

/** Of an agency's submissions the latest, and all where returns are the person's to see too. */
async function readable(db: Queryable, viewer: Viewer | null, heads: readonly SubmissionHead[]): Promise<MayRead> {
  const reports = await loadReports(db, viewer, [...new Set(heads.map(({ report }) => report))])
  return ({ id, report }) => {
    const node = reports.get(report)
    if (!node || !allows(viewer, 'view:submission', node)) return false
    return allows(viewer, 'view:returns', node) || node.detail?.latestSubmission?.id === id
  }
}
