import { type FieldFacts, type FigureFact, fieldFacts } from '@thidua/schema/facts'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { type CitationFact, citationFacts } from './citation-facts.ts'
import { type FigureQuote, withQuotes } from './figure-quotes.ts'
import { type ListedPlan, listedPlans } from './listed-plans.ts'
import { toldNarratives } from './told-narratives.ts'

/** All that a submission says, as typed rows. */
export interface Facts extends Omit<FieldFacts, 'rows'> {
  readonly figures: (FigureFact & FigureQuote)[]
  readonly rows: Omit<FieldFacts['rows'], 'plans'> & { readonly plans: ListedPlan[] }
  readonly citations: CitationFact[]
}

/**
 * What a submission says: its fields by the outline, its sentences by the reader of letters. The one projection
 * behind the server's submit and the demo province; conditions as for `fieldFacts`. `agency` is the name of the one
 * that reports: which bodies "Sở" and "UBND xã" are depends on it.
 */
export function projectFacts(template: Template, answers: Answers, agency: string): Facts {
  const facts = fieldFacts(template, answers)
  const narratives = toldNarratives(template, answers)
  const plans = listedPlans(facts.rows.plans, agency)
  return {
    ...facts,
    rows: { ...facts.rows, plans },
    figures: withQuotes(template, facts.figures, narratives),
    citations: citationFacts(narratives, plans, agency),
  }
}
