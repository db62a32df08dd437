import { type FieldFacts, type FigureFact, fieldFacts } from '@thidua/schema/facts'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { type CitationFact, citationFacts } from './citation-facts.ts'
import { type FigureQuote, withQuotes } from './figure-quotes.ts'
import { toldNarratives } from './told-narratives.ts'

/** All that a submission says, as typed rows. */
export interface Facts extends FieldFacts {
  readonly figures: (FigureFact & FigureQuote)[]
  readonly citations: CitationFact[]
}

/**
 * What a submission says: its fields by the outline, its sentences by the reader of letters. The one projection
 * behind the server's submit and the demo province; conditions as for `fieldFacts`.
 */
export function projectFacts(template: Template, answers: Answers): Facts {
  const facts = fieldFacts(template, answers)
  const narratives = toldNarratives(template, answers)
  return {
    ...facts,
    figures: withQuotes(template, facts.figures, narratives),
    citations: citationFacts(narratives, facts.rows.plans),
  }
}
