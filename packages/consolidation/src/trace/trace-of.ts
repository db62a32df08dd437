import { itemsOf, type Template } from '@thidua/schema/outline/template'
import type { CompiledRound, FindSubmission } from '../answers/compiled-round.ts'
import type { Rest } from '../first-draft/draft-paragraph.ts'
import {
  type DraftDecisions,
  draftParagraphs,
  type ItemParagraphs,
  noDecisions,
} from '../first-draft/draft-paragraphs.ts'
import { draftedId } from '../first-draft/first-draft.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import { kindOfPart } from '../sources/kind-of-part.ts'
import { type Part, type PartKind, printedText, type Source } from '../sources/part.ts'
import { quotedText, sha256Of } from '../sources/quote-of.ts'
import type { TracedLink } from './traced-chain.ts'

/** A source as others read it: whose words, where they stand in code points, and what they are. */
export interface TracedSource {
  readonly agency: string
  readonly reference: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly sha256: string
  /** Of a text that was taken from an issued letter: where its sentences come from, all the way down. */
  readonly chain?: readonly TracedLink[]
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
): TracedPart[] => [...tracedParts(round.template, parts, find, draftParagraphs(round, decisions))]

/**
 * The same where what the rules make today is known: `drafted`, of all items that the paragraphs stand in. One paragraph
 * after the other: the sources of a figure are as many as the reports, and those of all figures fit into no memory.
 */
export function* tracedParts(
  template: Template,
  parts: readonly Part[],
  find: FindSubmission,
  drafted: readonly ItemParagraphs[],
): Generator<TracedPart> {
  const places = new Map(itemsOf(template).map(({ id }, at) => [id, at]))
  const placeOf = ({ item }: Part) => places.get(item) ?? places.size
  const computed = new Map(
    drafted.flatMap(({ item, paragraphs }) =>
      paragraphs.map((paragraph) => [`${item}/${draftedId(item, paragraph)}`, paragraph.rests] as const),
    ),
  )
  for (const part of parts.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0),
  )) {
    const rests = part.kind === 'computed' ? (computed.get(`${part.item}/${part.pid}`) ?? []) : []
    yield {
      pid: part.pid,
      kind: kindOfPart(part, find),
      text: printedText(part),
      sources: [...part.sources.flatMap((source) => traced(source, find)), ...rests.flatMap(tracedRest)],
    }
  }
}

function traced({ quote }: Source, find: FindSubmission): TracedSource[] {
  const submission = find(quote.submission)
  const words = quotedText(quote, find)
  if (!submission || words === null) return []
  const { path, start, end, sha256 } = quote
  return [{ agency: submission.agency.name, reference: submission.reference, path, start, end, quote: words, sha256 }]
}

/** What a computed paragraph rests on: it was read from the submission just now. */
function tracedRest({ submission, path, range }: Rest): TracedSource[] {
  const text = submission.answers[path] ?? ''
  const { start, end } = range ?? { start: 0, end: lengthInPoints(text) }
  const quote = slicePoints(text, { start, end }) ?? ''
  if (quote === '') return []
  const { agency, reference } = submission
  return [{ agency: agency.name, reference, path, start, end, quote, sha256: sha256Of(quote) }]
}
