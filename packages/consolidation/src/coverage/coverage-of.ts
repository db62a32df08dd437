import type { ItemId } from '@thidua/schema/outline/item-id'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { itemsOf } from '@thidua/schema/outline/template'
import { type AgencyAnswer, answersTo } from '../answers/agency-answer.ts'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import type { Part } from '../sources/part.ts'
import type { Disposition } from './disposition.ts'

/** What became of an answer with content. */
export type Use = 'used' | 'annex' | 'aside' | 'unread'

/** How many answers became what; the four uses are always `all`. */
export type UseCounts = Readonly<Record<Use | 'all', number>>

/** What became of all answers to an item. */
export interface ItemCoverage {
  readonly item: ItemId
  /** In the order of the agencies. */
  readonly answers: readonly { readonly report: string; readonly use: Use }[]
  readonly counts: UseCounts
}

/** One answer: of a report, to an item. */
export const answerKey = (item: ItemId, report: string): string => `${item}/${report}`

/** The answers that paragraphs rest on, in whatever version, by `answerKey`. */
export function usedAnswers(parts: readonly Part[], find: FindSubmission): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ sources }) =>
      sources.flatMap(({ quote }) => {
        const submission = find(quote.submission)
        const parsed = parsePath(quote.path)
        return submission && parsed && 'item' in parsed ? [answerKey(parsed.item, submission.report)] : []
      }),
    ),
  )
}

/** What became of every answer with content, item by item: used is read from the sources, before what was decided. */
export function coverageOf(
  round: CompiledRound,
  parts: readonly Part[],
  dispositions: readonly Disposition[],
  find: FindSubmission,
): ItemCoverage[] {
  const used = usedAnswers(parts, find)
  const decided = decisionsOf(dispositions)
  return itemsOf(round.template).map(({ id }) => itemCoverage(id, contentsOf(answersTo(round, id)), used, decided))
}

/** The reports whose answers have content, in the order of the agencies. */
export const contentsOf = (answers: readonly AgencyAnswer[]): string[] =>
  answers.flatMap(({ answer, submission }) => (answer === 'content' ? [submission.report] : []))

/**
 * What became of the answers to one item: of the reports with content there, by what paragraphs rest on (`usedAnswers`)
 * and what was decided (`decisionsOf`).
 */
export function itemCoverage(
  item: ItemId,
  contents: readonly string[],
  used: ReadonlySet<string>,
  decided: ReadonlyMap<string, Disposition>,
): ItemCoverage {
  const answers = contents.map((report): { report: string; use: Use } => {
    const key = answerKey(item, report)
    return { report, use: used.has(key) ? 'used' : (decided.get(key)?.to ?? 'unread') }
  })
  return { item, answers, counts: countsOf(answers.map(({ use }) => use)) }
}

/** What was decided, by `answerKey`. */
export const decisionsOf = (dispositions: readonly Disposition[]): ReadonlyMap<string, Disposition> =>
  new Map(dispositions.map((disposition) => [answerKey(disposition.item, disposition.report), disposition]))

/** The same, report by report over all items. */
export function coverageByReport(coverage: readonly ItemCoverage[]): Map<string, UseCounts> {
  const byReport = Map.groupBy(
    coverage.flatMap(({ answers }) => answers),
    ({ report }) => report,
  )
  return new Map([...byReport].map(([report, answers]) => [report, countsOf(answers.map(({ use }) => use))]))
}

function countsOf(uses: readonly Use[]): UseCounts {
  const counts = { used: 0, annex: 0, aside: 0, unread: 0, all: uses.length }
  for (const use of uses) counts[use] += 1
  return counts
}
