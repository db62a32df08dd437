import { type AlikeParagraph, type AlikeSource, paragraphKey } from '@thidua/letter/search/alike/find-alike'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { loadReport, loadReports } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { loadSentTexts } from '#domain/search/sent-texts-sql.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { findAlikeApart } from '#heavy/search/find-alike-apart.ts'
import { printPairs, sentBefore } from './past-sql.ts'

interface AlikeNode extends AlikeParagraph {
  readonly from: ReportNode
  readonly lastRound: boolean
}

const Alike = builder.objectRef<AlikeNode>('AlikeParagraph').implement({
  description: 'A paragraph of which nine words of ten stand in another report in the same order.',
  fields: (t) => ({
    place: t.exposeString('place'),
    path: t.exposeString('path'),
    text: t.exposeString('text', { description: 'How it begins.' }),
    share: t.exposeFloat('share', { description: 'Of the words that are the same, from 0.9 to 1.' }),
    lastRound: t.exposeBoolean('lastRound', {
      description: 'From what the agency itself sent before; else from another agency in this round.',
    }),
    reportId: t.id({ resolve: ({ source }) => source.id }),
    roundId: t.id({ resolve: ({ from }) => from.round.id }),
    agency: t.string({ resolve: ({ from }) => from.agency.name }),
    round: t.string({ resolve: ({ from }) => from.round.name }),
    sourcePlace: t.string({ resolve: ({ source }) => source.place }),
    sourcePath: t.string({ resolve: ({ source }) => source.path }),
    sourceText: t.string({ resolve: ({ source }) => source.text }),
  }),
})

/** Reports whose texts are read for one report. */
const mostSources = 40

/** Paragraphs that may be the same, by the report they stand in. */
async function pairsOf({ database }: Context, reportId: string): Promise<Map<string, AlikeSource['pairs']>> {
  const found = Map.groupBy(await printPairs(database.pool, [reportId]), (pair) => pair.reportId)
  return new Map(
    [...found].map(([id, pairs]) => [
      id,
      pairs.map(({ path, nth, otherPath, otherNth }) => ({
        own: paragraphKey({ path, nth }),
        other: paragraphKey({ path: otherPath, nth: otherNth }),
      })),
    ]),
  )
}

/** Sources are what the person may read: a paragraph from elsewhere is not pointed out to them. */
async function alikeOf(report: ReportNode, context: Context, left: AbortSignal): Promise<AlikeNode[]> {
  const { database, viewer } = context
  const before = (await sentBefore(database.pool, [report.id])).map(({ reportId }) => reportId)
  const pairs = await pairsOf(context, report.id)
  const ids = [...before, ...pairs.keys()].slice(0, mostSources)
  if (!viewer || ids.length === 0) return []
  const nodes = await loadReports(database.pool, viewer, ids)
  const readable = ids.filter((id) => {
    const node = nodes.get(id)
    return node !== undefined && allows(viewer, 'view:submission', node)
  })
  const texts = new Map(
    (await loadSentTexts(database.pool, [report.id, ...readable])).map((one) => [one.reportId, one.report]),
  )
  const own = texts.get(report.id)
  if (!own) return []
  const sources = readable.flatMap((id): AlikeSource[] => {
    const said = texts.get(id)
    return said ? [{ id, report: said, pairs: before.includes(id) ? null : (pairs.get(id) ?? []) }] : []
  })
  const found = await findAlikeApart([own, sources], { personId: viewer.personId, left })
  return found.flatMap((one) => {
    const from = nodes.get(one.source.id)
    return from ? [{ ...one, from, lastRound: before.includes(one.source.id) }] : []
  })
}

builder.queryField('alikeParagraphs', (t) =>
  t.field({
    type: [Alike],
    authScopes: { signedIn: true },
    description:
      'What of a report stands nearly the same elsewhere, for those who read it at the host; none for all others. Texts are compared for it: asked for one report at a time.',
    args: { reportId: t.arg.id({ required: true }) },
    resolve: async (_, { reportId }, context) => {
      const report = await loadReport(context.database.pool, context.viewer, reportId)
      const may = report !== null && allows(context.viewer, 'view:reading', report)
      return may ? alikeOf(report, context, new AbortController().signal) : []
    },
  }),
)
