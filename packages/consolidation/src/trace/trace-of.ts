import { itemsOf, type Template } from '@thidua/schema/outline/template'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import {
  type DraftDecisions,
  draftParagraphs,
  type ItemParagraphs,
  noDecisions,
} from '../first-draft/draft-paragraphs.ts'
import { draftedId, sourceOf } from '../first-draft/first-draft.ts'
import { kindOfPart } from '../sources/kind-of-part.ts'
import { type Part, type PartKind, printedText, type Source } from '../sources/part.ts'
import { quotedText } from '../sources/quote-of.ts'

/** A source as others read it: whose words, where they stand in code points, and what they are. */
export interface TracedSource {
  readonly agency: string
  readonly reference: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly sha256: string
}

/** A paragraph of a compiled letter with all that it rests on. */
export interface TracedPart {
  readonly pid: string
  readonly kind: PartKind
  readonly text: string
  readonly sources: readonly TracedSource[]
}

/**
 * A compiled letter, paragraph by paragraph in the order of the outline, with its sources. A computed paragraph has the
 * parts that it is computed from today; a source that does not hold is left out, as it would prove nothing.
 */
export const traceOf = (
  round: CompiledRound,
  parts: readonly Part[],
  find: FindSubmission,
  decisions: DraftDecisions = noDecisions,
): TracedPart[] => tracedParts(round.template, parts, find, draftParagraphs(round, decisions))

/** The same where what the rules make today is known: `drafted`, of all items that the paragraphs stand in. */
export function tracedParts(
  template: Template,
  parts: readonly Part[],
  find: FindSubmission,
  drafted: readonly ItemParagraphs[],
): TracedPart[] {
  const places = new Map(itemsOf(template).map(({ id }, at) => [id, at]))
  const placeOf = ({ item }: Part) => places.get(item) ?? places.size
  const computed = computedSources(parts, drafted)
  return parts
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((part) => ({
      pid: part.pid,
      kind: kindOfPart(part, find),
      text: printedText(part),
      sources: [...part.sources, ...(computed.get(`${part.item}/${part.pid}`) ?? [])].flatMap((source) =>
        traced(source, find),
      ),
    }))
}

function traced({ quote }: Source, find: FindSubmission): TracedSource[] {
  const submission = find(quote.submission)
  const words = quotedText(quote, find)
  if (!submission || words === null) return []
  const { path, start, end, sha256 } = quote
  return [{ agency: submission.agency.name, reference: submission.reference, path, start, end, quote: words, sha256 }]
}

function computedSources(parts: readonly Part[], drafted: readonly ItemParagraphs[]): Map<string, readonly Source[]> {
  const wanted = new Set(parts.flatMap(({ item, pid, kind }) => (kind === 'computed' ? [`${item}/${pid}`] : [])))
  return new Map(
    drafted.flatMap(({ item, paragraphs }) =>
      paragraphs.flatMap((paragraph) => {
        const pid = draftedId(item, paragraph)
        return wanted.has(`${item}/${pid}`)
          ? [[`${item}/${pid}`, paragraph.rests.map((rest) => sourceOf(pid, rest))] as const]
          : []
      }),
    ),
  )
}
