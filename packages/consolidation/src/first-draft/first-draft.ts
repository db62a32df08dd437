import { ordersAfter } from '@thidua/draft/row-order'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { lengthInPoints } from '../sentences/slice-points.ts'
import { derivedId } from '../sources/derived-id.ts'
import type { Part, Source } from '../sources/part.ts'
import { quoteOf } from '../sources/quote-of.ts'
import type { DraftParagraph, Rest } from './draft-paragraph.ts'
import { type DraftDecisions, draftParagraphs, type ItemParagraphs, noDecisions } from './draft-paragraphs.ts'

/** A compiled letter's first draft, by rules: the same of the same submissions, on every machine. */
export const firstDraft = (round: CompiledRound, decisions: DraftDecisions = noDecisions): Part[] =>
  draftedParts(draftParagraphs(round, decisions))

/** What the rules made, as paragraphs of a draft. */
export const draftedParts = (drafted: readonly ItemParagraphs[]): Part[] =>
  drafted.flatMap(({ item, paragraphs }) => {
    const orders = ordersAfter(null, paragraphs.length)
    return paragraphs.map((paragraph, at) => partOf(item, paragraph, orders[at] ?? ''))
  })

/** The id of a paragraph that the rules make. */
export const draftedId = (item: ItemId, { slot }: DraftParagraph): string => derivedId('draft', item, slot)

function partOf(item: ItemId, paragraph: DraftParagraph, order: string): Part {
  const { kind, text, computed, rests } = paragraph
  const pid = draftedId(item, paragraph)
  // What is computed is computed again whenever it opens to its parts; nobody could keep thousands of them in step.
  const sources = kind === 'quote' ? rests.map((rest) => sourceOf(pid, rest)) : []
  return { item, pid, order, kind, text, computed, sources, override: null }
}

/** The source that a drafted paragraph rests on. */
export function sourceOf(pid: string, { submission, path, range, role }: Rest): Source {
  const whole = range ?? { start: 0, end: lengthInPoints(submission.answers[path] ?? '') }
  return {
    sid: derivedId(pid, submission.id, path, String(whole.start)),
    role,
    quote: quoteOf(submission, path, whole),
    seen: null,
  }
}
