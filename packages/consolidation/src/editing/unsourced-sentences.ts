import { sentencesOf } from '../sentences/sentences-of.ts'
import type { Part } from '../sources/part.ts'

/** How many sentences of a paragraph rest on nothing, though it is called neither the compiler's own nor a standard one. */
export const unsourcedSentences = ({ kind, sources, text }: Part): number =>
  (kind === 'quote' || kind === 'condensed') && sources.length === 0 ? sentencesOf(text).length : 0
