import type { RowFacts } from '@thidua/schema/facts'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { TemplateChoice, TemplateItem } from '@thidua/schema/outline/template'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { type AnswerCounts, answerCounts, choiceTotals, type OptionTotal } from './answer-totals.ts'
import { type CommendationTotal, commendationTotals } from './commendation-totals.ts'
import { type FigureTotal, figureTotals } from './figure-totals.ts'
import { type InspectionTotals, inspectionTotals } from './inspection-totals.ts'
import { type ItemReports, itemReports } from './item-reports.ts'
import { type MergedDocument, mergedDocuments } from './merged-documents.ts'
import { type ReportedFacts, type RowPart, rowParts } from './reported-facts.ts'

/** What the rows of an item come to; null for a kind that the item does not list. */
export interface RowTotals {
  readonly documents: readonly MergedDocument[] | null
  readonly models: readonly RowPart<RowFacts['exemplary-models'][number]>[] | null
  readonly commendations: readonly CommendationTotal[] | null
  readonly inspections: InspectionTotals | null
  readonly recommendations: readonly RowPart<RowFacts['recommendations'][number]>[] | null
}

/** Everything that is counted of one item. */
export interface ItemTotals {
  readonly item: ItemId
  readonly answers: AnswerCounts
  readonly figures: readonly FigureTotal[]
  readonly choices: readonly { readonly choice: TemplateChoice; readonly options: readonly OptionTotal[] }[]
  readonly rows: RowTotals
}

/** All totals of a round, item by item; two items that list one kind of row are counted apart. */
export const roundTotals = (round: CompiledRound, joint: ReadonlyMap<string, boolean> = new Map()): ItemTotals[] =>
  itemReports(round).map((reports) => itemTotals(reports, joint))

/** All totals of one item; `joint` is what was decided of inspections that may be one. */
export const itemTotals = (
  { round, item, answers, reported }: ItemReports,
  joint: ReadonlyMap<string, boolean>,
): ItemTotals => ({
  item: item.id,
  answers: answerCounts(round, answers),
  figures: figureTotals(round.template, item, reported),
  choices: item.choices.map((choice) => ({ choice, options: choiceTotals(item, choice, reported) })),
  rows: rowTotals(item, reported, joint),
})

function rowTotals(
  { id, rows, forms }: TemplateItem,
  reported: readonly ReportedFacts[],
  joint: ReadonlyMap<string, boolean>,
): RowTotals {
  const listed = <Totals>(slug: RowsSlug, totals: () => Totals): Totals | null => (rows === slug ? totals() : null)
  return {
    documents: listed('plans', () => mergedDocuments(rowParts(reported, 'plans', id))),
    models: listed('exemplary-models', () => rowParts(reported, 'exemplary-models', id)),
    commendations: listed('commendations', () => commendationTotals(rowParts(reported, 'commendations', id), forms)),
    inspections: listed('inspections', () => inspectionTotals(rowParts(reported, 'inspections', id), joint)),
    recommendations: listed('recommendations', () => rowParts(reported, 'recommendations', id)),
  }
}
