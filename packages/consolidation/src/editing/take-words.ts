import type { FindSubmission } from '../answers/compiled-round.ts'
import { derivedId } from '../sources/derived-id.ts'
import type { Part, Quote, Source, SourceRole } from '../sources/part.ts'
import { type Patch, partFields, printSource, sourcePath } from '../sources/part-fields.ts'
import { quotedText } from '../sources/quote-of.ts'
import { emptyPart } from './edit-parts.ts'
import { orderBehind } from './part-order.ts'

/**
 * Words of an answer as a new paragraph behind another one; behind null it is the first. `parts` are all of the item, in
 * their order. Nothing where the quote does not hold.
 */
export function quoteWords(
  parts: readonly Part[],
  { item, pid, behind }: { readonly item: Part['item']; readonly pid: string; readonly behind: string | null },
  quote: Quote,
  find: FindSubmission,
): Patch[] {
  const text = quotedText(quote, find)
  if (text === null) return []
  const empty = emptyPart({ item, pid, order: orderBehind(parts, behind) })
  return partFields({ ...empty, kind: 'quote', text, sources: [sourceFor(pid, quote, 'quote')] })
}

/** Words of an answer as something that a paragraph rests on without quoting it. Nothing where it rests on them already. */
export const restOn = ({ item, pid, sources }: Part, quote: Quote): Patch[] =>
  sources.some((source) => sameWords(source.quote, quote))
    ? []
    : [
        {
          path: sourcePath(item, pid, sourceFor(pid, quote, 'basis').sid),
          value: printSource(sourceFor(pid, quote, 'basis')),
        },
      ]

const sameWords = (one: Quote, other: Quote): boolean =>
  one.submission === other.submission && one.path === other.path && one.start === other.start && one.end === other.end

const sourceFor = (pid: string, quote: Quote, role: SourceRole): Source => ({
  sid: derivedId(pid, quote.submission, quote.path, String(quote.start), String(quote.end)),
  role,
  quote,
  seen: null,
})
