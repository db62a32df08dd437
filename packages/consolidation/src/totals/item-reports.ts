import { itemsOf, type TemplateItem } from '@thidua/schema/outline/template'
import { type AgencyAnswer, answersTo } from '../answers/agency-answer.ts'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { type ReportedFacts, reportedFacts } from './reported-facts.ts'

/** What the standing reports say to an item: read once, as totals and paragraphs are made of the same. */
export interface ItemReports {
  readonly round: CompiledRound
  readonly item: TemplateItem
  readonly answers: readonly AgencyAnswer[]
  /** Of all items that the round's outline has. */
  readonly reported: readonly ReportedFacts[]
}

/** What the reports of a round say, item by item in the order of the outline. */
export function itemReports(round: CompiledRound): ItemReports[] {
  const reported = reportedFacts(round)
  return itemsOf(round.template).map((item) => ({ round, item, answers: answersTo(round, item.id), reported }))
}
