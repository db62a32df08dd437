import type { ItemId } from '@thidua/schema/outline/item-id'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { agencyNames } from '../near-equal/agency-names.ts'
import { answerCounts } from '../totals/answer-totals.ts'
import { type ItemReports, itemReports } from '../totals/item-reports.ts'
import { blockQuotes } from './block-quotes.ts'
import { computed, type DraftParagraph, type ItemMaterial } from './draft-paragraph.ts'
import { figureParagraphs } from './figure-paragraphs.ts'
import { commendationParagraphs } from './rows/commendation-paragraphs.ts'
import { inspectionParagraphs } from './rows/inspection-paragraphs.ts'
import { modelParagraphs } from './rows/model-paragraphs.ts'
import { planParagraphs } from './rows/plan-paragraphs.ts'
import { recommendationParagraphs } from './rows/recommendation-paragraphs.ts'
import { words } from './words.ts'

/** The paragraphs that each kind of row makes. A new slug makes tsc name the missing line here. */
const ofRows = {
  plans: planParagraphs,
  'exemplary-models': modelParagraphs,
  commendations: commendationParagraphs,
  inspections: inspectionParagraphs,
  recommendations: recommendationParagraphs,
} as const satisfies Record<RowsSlug, (material: ItemMaterial) => DraftParagraph[]>

/** What people decided that the rules go by. */
export interface DraftDecisions {
  readonly joint: ReadonlyMap<string, boolean>
}

export const noDecisions: DraftDecisions = { joint: new Map() }

/** What the rules make of an item. */
export interface ItemParagraphs {
  readonly item: ItemId
  readonly paragraphs: readonly DraftParagraph[]
}

/**
 * The paragraphs that the rules make of a round, by item in the order of the outline: how many answered, figures, rows,
 * and a quote a block. Made from the arguments and nothing else; `reports` are the round's.
 */
export function draftParagraphs(
  round: CompiledRound,
  { joint }: DraftDecisions = noDecisions,
  reports: readonly ItemReports[] = itemReports(round),
): ItemParagraphs[] {
  const names = agencyNames(round.agencies)
  return reports.map((one) => {
    const material = { ...one, names, joint }
    return {
      item: one.item.id,
      paragraphs: [
        ...countParagraph(material),
        ...figureParagraphs(material),
        ...(one.item.rows === null ? [] : ofRows[one.item.rows](material)),
        ...blockQuotes(material),
      ],
    }
  })
}

function countParagraph({ round, answers }: ItemMaterial): DraftParagraph[] {
  const counts = answerCounts(round, answers)
  return counts.asked === 0 ? [] : [computed('answers', null, words.answers(counts), [])]
}
