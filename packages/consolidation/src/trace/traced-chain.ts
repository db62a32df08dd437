import type { PartKind } from '../sources/part.ts'

/** What a paragraph of a lower letter rests on, as far as the reader may see it. */
interface TracedChainSource {
  readonly agency: string
  readonly reference: string
  readonly path: string
  readonly start: number
  readonly end: number
  /** Null where the words do not stand in the lower letter: they are between that agency and its host. */
  readonly quote: string | null
  readonly sha256: string | null
  /** Further down, where that agency took a letter of its own over. */
  readonly chain: readonly TracedLink[]
}

/** A sentence of a report that took an issued letter over; `letter` null: the sentence is the report's own. */
export interface TracedLink {
  readonly words: string
  readonly letter: { readonly host: string; readonly number: string; readonly reference: string } | null
  readonly pid: string | null
  readonly kind: PartKind | null
  readonly sources: readonly TracedChainSource[]
}
