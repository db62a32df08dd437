import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem, type TemplateItem } from '@thidua/schema/outline/template'
import type { ItemAnswer } from '@thidua/schema/verdict'
import type { QuotableText } from '../answers/agency-answer.ts'
import { type CompiledRound, type FindSubmission, submissionFinder } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import { withItemAlone } from '../answers/with-item-alone.ts'
import { answerKey, contentsOf, decisionsOf, itemCoverage, type Use, usedAnswers } from '../coverage/coverage-of.ts'
import type { Disposition } from '../coverage/disposition.ts'
import { draftParagraphs } from '../first-draft/draft-paragraphs.ts'
import { draftedParts } from '../first-draft/first-draft.ts'
import type { Part } from '../sources/part.ts'
import { itemReports } from '../totals/item-reports.ts'
import { type ItemTotals, itemTotals } from '../totals/round-totals.ts'
import { type TracedPart, tracedParts } from '../trace/trace-of.ts'
import { type FollowedLetter, listsAgency, printsPart } from './followed-letter.ts'

/** What people made of a first draft: `readParts`, `readDispositions` and `readJointDecisions` of the compiled letter's draft. */
export interface CompiledDraft {
  readonly parts: readonly Part[]
  readonly dispositions: readonly Disposition[]
  readonly joint: ReadonlyMap<string, boolean>
  /** Finds the submissions that paragraphs rest on and that stand no more; those that stand are found without it. */
  readonly find: FindSubmission
  /** The issued letter that this one follows. */
  readonly follows: FollowedLetter | null
}

/** What one agency answered, and what became of it. */
export interface ItemAnswerOf {
  readonly submission: StandingSubmission
  readonly answer: ItemAnswer | 'notAsked'
  /** Null for an answer without content. */
  readonly use: Use | null
  /** Why it is in the annex or aside, where a person decided that and no paragraph uses it after all. */
  readonly disposition: Disposition | null
  /** Its texts where it is in the annex, which prints them; else none, so that nobody holds all answers. */
  readonly inAnnex: readonly QuotableText[]
}

/** One item of a compiled letter: its paragraphs with all sources, its totals, and what every agency answered. */
export interface CompiledItem {
  readonly item: TemplateItem
  /** Made anew whenever it is gone through, a paragraph at a time. */
  readonly trace: Iterable<TracedPart>
  readonly totals: ItemTotals
  /** The same of the reports that the letter's annexes list: of a supplement those that are new in it. */
  readonly listed: ItemTotals
  readonly answers: readonly ItemAnswerOf[]
  readonly standing: readonly StandingSubmission[]
}

/**
 * Compiles one item of a round: its first draft, or what `draft` made of it. The answers of the standing submissions need
 * hold no other item's fields, so that a round of any size is compiled with one item's answers in memory. Null for an
 * item that the round's outline has not got.
 */
export function compileItem(round: CompiledRound, id: ItemId, draft: CompiledDraft | null = null): CompiledItem | null {
  const item = findItem(round.template, id)
  if (!item) return null
  const alone = withItemAlone(round, item)
  const reports = itemReports(alone)
  const [own] = reports
  if (!own) return null
  const joint: ReadonlyMap<string, boolean> = draft?.joint ?? new Map()
  const drafted = draftParagraphs(alone, { joint }, reports)
  const parts = draft ? draft.parts.filter((part) => part.item === id) : draftedParts(drafted)
  const [standing, before] = [submissionFinder(alone.standing), draft?.find]
  const find: FindSubmission = (submission) => standing(submission) ?? before?.(submission)
  const decided = decisionsOf(draft?.dispositions ?? [])
  const coverage = itemCoverage(id, contentsOf(own.answers), usedAnswers(parts, find), decided)
  const uses = new Map(coverage.answers.map(({ report, use }) => [report, use]))
  const follows = draft?.follows ?? null
  const printed = parts.filter((part) => printsPart(follows, part))
  const totals = itemTotals(own, joint)
  return {
    item,
    trace: { [Symbol.iterator]: () => tracedParts(alone.template, printed, find, drafted) },
    totals,
    listed: follows?.kind === 'supplement' ? listedTotals(alone, follows, joint) : totals,
    answers: own.answers.map(({ submission, answer, texts }) => {
      const use = uses.get(submission.report) ?? null
      const disposed = use === 'annex' || use === 'aside'
      return {
        submission,
        answer,
        use,
        disposition: disposed ? (decided.get(answerKey(id, submission.report)) ?? null) : null,
        inAnnex: use === 'annex' && listsAgency(follows, submission.agency) ? texts : [],
      }
    }),
    standing: alone.standing,
  }
}

/** What the reports come to that a supplement is about. */
function listedTotals(round: CompiledRound, follows: FollowedLetter, joint: ReadonlyMap<string, boolean>): ItemTotals {
  const standing = round.standing.filter(({ agency }) => listsAgency(follows, agency))
  const [own] = itemReports({ ...round, standing })
  if (!own) throw new Error('an item is gone while it is compiled')
  return itemTotals(own, joint)
}
