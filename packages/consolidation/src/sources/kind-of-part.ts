import type { FindSubmission } from '../answers/compiled-round.ts'
import type { Part, PartKind } from './part.ts'
import { type Patch, partPath } from './part-fields.ts'
import { quotedText } from './quote-of.ts'

/** The words of a paragraph's quotes as it prints them, one after another; null where one does not hold or there is none. */
export function quotesText({ sources }: Pick<Part, 'sources'>, find: FindSubmission): string | null {
  const quotes = sources.filter(({ role }) => role === 'quote').map(({ quote }) => quotedText(quote, find))
  return quotes.length === 0 || quotes.includes(null) ? null : quotes.join(' ')
}

/** What a paragraph is, whatever its field says: one that is called a quote and says anything else is condensed. */
export const kindOfPart = (part: Part, find: FindSubmission): PartKind =>
  part.kind === 'quote' && quotesText(part, find) !== part.text ? 'condensed' : part.kind

/** A compiler's edit of a paragraph: words that differ from its quotes are no quote, and what was computed is their own. */
export function editPart(part: Part, text: string, find: FindSubmission): Patch[] {
  const edited = { ...part, text }
  const kind = kindAfterEdit(edited, find)
  return [
    { path: partPath(part.item, part.pid, 'text'), value: text },
    ...(kind === part.kind ? [] : [{ path: partPath(part.item, part.pid, 'kind'), value: kind }]),
  ]
}

function kindAfterEdit(part: Part, find: FindSubmission): PartKind {
  if (quotesText(part, find) === part.text) return 'quote'
  if (part.kind === 'quote') return 'condensed'
  return part.kind === 'computed' || part.kind === 'standard' ? 'own' : part.kind
}
