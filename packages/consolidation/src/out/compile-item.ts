import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import type { ItemAnswer } from '@thidua/schema/verdict'
import { answersTo } from '../answers/agency-answer.ts'
import { type CompiledRound, submissionFinder } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { coverageOf, type Use } from '../coverage/coverage-of.ts'
import { firstDraft } from '../first-draft/first-draft.ts'
import { type ItemTotals, roundTotals } from '../totals/round-totals.ts'
import { type TracedPart, traceOf } from '../trace/trace-of.ts'

/** What one agency answered, and what became of it. */
export interface ItemAnswerOf {
  readonly submission: StandingSubmission
  readonly answer: ItemAnswer | 'notAsked'
  /** Null for an answer without content. */
  readonly use: Use | null
}

/** One item of a compiled letter: its first draft with all sources, its totals, and what every agency answered. */
export interface CompiledItem {
  readonly item: TemplateItem
  readonly trace: readonly TracedPart[]
  readonly totals: ItemTotals
  readonly answers: readonly ItemAnswerOf[]
  readonly standing: readonly StandingSubmission[]
}

/**
 * Compiles one item of a round. The answers of the standing submissions need hold no other item's fields, so that a
 * round of any size is compiled with one item's answers in memory.
 */
export function compileItem(round: CompiledRound, id: ItemId): CompiledItem | null {
  const item = findItem(round.template, id)
  const alone = item && { ...round, template: templateOf(item) }
  const [totals] = alone ? roundTotals(alone) : []
  if (!item || !alone || !totals) return null
  const find = submissionFinder(alone.standing)
  const parts = firstDraft(alone)
  const [coverage] = coverageOf(alone, parts, [], find)
  const uses = new Map(coverage?.answers.map(({ report, use }) => [report, use]))
  return {
    item,
    trace: traceOf(alone, parts, find),
    totals,
    answers: answersTo(alone, id).map(({ submission, answer }) => {
      return { submission, answer, use: uses.get(submission.report) ?? null }
    }),
    standing: alone.standing,
  }
}

/** An outline with nothing but this item. */
const templateOf = (item: TemplateItem): Template => ({
  chapters: [{ numeral: 'I', heading: item.heading, name: item.name, parts: [item] }],
})
