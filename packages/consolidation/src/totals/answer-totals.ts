import { choicePath, type FieldPath } from '@thidua/schema/outline/paths'
import type { TemplateChoice, TemplateItem } from '@thidua/schema/outline/template'
import type { AgencyAnswer } from '../answers/agency-answer.ts'
import type { CompiledRound } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import type { ReportedFacts } from './reported-facts.ts'

/** Who answered an item: the three values of silence are never one. Together they are `asked`. */
export interface AnswerCounts {
  readonly asked: number
  readonly content: number
  readonly none: number
  /** Sent without an answer, and not sent at all. */
  readonly missing: number
}

/** Agencies that were asked an item by how they answered; those whose outline has not got it were not asked. */
export function answerCounts({ agencies }: CompiledRound, answers: readonly AgencyAnswer[]): AnswerCounts {
  const times = (wanted: string) => answers.filter(({ answer }) => answer === wanted).length
  const [content, none] = [times('content'), times('none')]
  const asked = Math.max(agencies.length, answers.length) - times('notAsked')
  return { asked, content, none, missing: asked - content - none }
}

/** Who chose an option of a choice. */
export interface OptionTotal {
  readonly option: TemplateChoice['options'][number]
  readonly parts: readonly { readonly submission: StandingSubmission; readonly path: FieldPath }[]
}

/** The options of a choice as the reports chose, in its order. */
export const choiceTotals = (
  { id }: TemplateItem,
  { key, options }: TemplateChoice,
  reported: readonly ReportedFacts[],
): OptionTotal[] =>
  options.map((option) => ({
    option,
    parts: reported.flatMap(({ submission, facts }) =>
      facts.choices.some((fact) => fact.item === id && fact.key === key && fact.option === option.key)
        ? [{ submission, path: choicePath(id, key) }]
        : [],
    ),
  }))
