import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { findItem } from '@thidua/schema/outline/template'
import { answersTo } from '../answers/agency-answer.ts'
import type { CompiledRound } from '../answers/compiled-round.ts'
import type { ReportingAgency, StandingSubmission } from '../answers/standing-submission.ts'
import { withItemAlone } from '../answers/with-item-alone.ts'
import type { DraftParagraph } from '../first-draft/draft-paragraph.ts'
import { type DraftDecisions, draftParagraphs } from '../first-draft/draft-paragraphs.ts'
import { draftedId } from '../first-draft/first-draft.ts'
import { type FigureTotal, figureTotals, type LeftOut } from '../totals/figure-totals.ts'
import { reportedFacts } from '../totals/reported-facts.ts'

/** Why an agency adds nothing to what is computed. */
export type AddsNothing = 'none' | 'missing' | LeftOut['why']

/** What one agency adds to a computed paragraph. */
export interface ComputedLine {
  readonly agency: string
  /** Of its submission; null for one that has none. */
  readonly reference: string | null
  /** The field that says it, and its words; null where it is only counted. */
  readonly path: FieldPath | null
  readonly text: string
  /** Of a ratio the denominator, of a mean the weight. */
  readonly weight: number | null
  readonly addsNothing: AddsNothing | null
}

/** A computed paragraph as the standing submissions give it, and all it is made of. */
export interface ComputedToday {
  readonly pid: string
  readonly text: string
  readonly lines: readonly ComputedLine[]
}

/** The computed paragraphs of an item as they would read today. The submissions need hold no other item's fields. */
export function computedToday(round: CompiledRound, id: ItemId, decisions: DraftDecisions): ComputedToday[] {
  const item = findItem(round.template, id)
  if (!item) return []
  const alone = withItemAlone(round, item)
  const figures = figureTotals(alone.template, item, reportedFacts(alone))
  return draftParagraphs(alone, decisions).flatMap(({ paragraphs }) =>
    paragraphs
      .filter(({ kind }) => kind === 'computed')
      .map((paragraph) => ({
        pid: draftedId(id, paragraph),
        text: paragraph.text,
        lines: linesOf(alone, id, paragraph, figures),
      })),
  )
}

function linesOf(
  round: CompiledRound,
  item: ItemId,
  { computed, rests }: DraftParagraph,
  figures: readonly FigureTotal[],
): ComputedLine[] {
  if (computed?.of === 'answers') return answerLines(round, item)
  const total = computed?.of === 'figure' ? figures.find(({ figure }) => figure.key === computed.key) : undefined
  const weights = new Map(total?.parts.map(({ submission, weight }) => [submission.id, weight]))
  return [
    ...rests.map(({ submission, path }) => ({
      ...senderOf(submission),
      path,
      text: submission.answers[path] ?? '',
      weight: weights.get(submission.id) ?? null,
      addsNothing: null,
    })),
    ...(total?.leftOut ?? []).map(({ submission, why }) => ({ ...senderOf(submission), ...nothing, addsNothing: why })),
  ]
}

const nothing = { path: null, text: '', weight: null } as const
const senderOf = ({ agency, reference }: StandingSubmission) => ({ agency: agency.name, reference })

/** Who says that there is nothing and from whom there is nothing come first: they are what one looks for. */
function answerLines(round: CompiledRound, item: ItemId): ComputedLine[] {
  const answers = answersTo(round, item).filter(({ answer }) => answer !== 'notAsked')
  const sent = new Set(round.standing.map(({ agency }) => agency.id))
  const of = (wanted: string, addsNothing: AddsNothing | null) =>
    answers
      .filter(({ answer }) => answer === wanted)
      .map(({ submission }) => ({ ...senderOf(submission), ...nothing, addsNothing }))
  const unsent = (agency: ReportingAgency) => ({ agency: agency.name, reference: null, ...nothing })
  return [
    ...of('none', 'none'),
    ...of('missing', 'missing'),
    ...round.agencies
      .filter(({ id }) => !sent.has(id))
      .map((agency) => ({ ...unsent(agency), addsNothing: 'missing' as const })),
    ...of('content', null),
  ]
}
