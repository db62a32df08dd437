import type { ItemCoverage } from '@thidua/consolidation/coverage/coverage-of'
import type { Compilation, Delta } from '@thidua/consolidation/deltas/delta'
import type { Follow } from '@thidua/consolidation/out/followed-letter'
import type { Quote } from '@thidua/consolidation/sources/part'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Template } from '@thidua/schema/outline/template'
import { createContext, use } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import type { Analyst } from '../analyst/analyst.ts'
import type { CompilationHeads } from '../compiling-query.ts'
import type { Sources } from '../sources/build-sources.ts'
import type { ItemDraft } from './read-draft.ts'
import type { Acts } from './use-acts.ts'

/** Words where they stand: a range, in code points, of one text of a submission. */
export type PointedWords = Pick<Quote, 'submission' | 'path' | 'start' | 'end'>

/** The room as its panes see it. */
export interface Compiling extends Acts {
  readonly roundId: string
  readonly template: Template
  /** The item that is open, and the way to another. */
  readonly item: ItemId
  readonly open: (item: ItemId) => void
  readonly draft: DraftStore
  readonly sources: Sources
  /** What the draft says of an item; the same object as long as it says the same. */
  readonly draftOf: (item: ItemId) => ItemDraft
  /** All paragraphs and dispositions, with what is known. */
  readonly compilation: Compilation
  /** What became of the answers to an item; null until its texts are here. */
  readonly coverageOf: (item: ItemId) => ItemCoverage | null
  /** Of all items; null until they are worked out for the first time. */
  readonly deltas: readonly Delta[] | null
  /** Null for the first moment. */
  readonly analyst: Analyst | null
  /** The paragraph that has, or last had, the caret, by its id: quotes go behind it, bases under it. */
  readonly caret: string | null
  readonly setCaret: (pid: string | null) => void
  /** The words of a submission that the answers' pane points at: the letter lights what rests on them. */
  readonly pointed: PointedWords | null
  readonly point: (words: PointedWords | null) => void
  /** What was frozen and issued of it, and who its compilers are. */
  readonly heads: Pick<CompilationHeads, 'versions' | 'issues' | 'compilers'>
  /** Whether the letter can be written: it is not issued, and the person is a compiler. */
  readonly mayWrite: boolean
  /** What was issued and stands: the letter prints as it was sealed. Null for a draft. */
  readonly sealedId: string | null
  /** Which issued letter the draft follows; null for a first letter, and for one that is issued. */
  readonly follow: Follow | null
}

export const CompilingContext = createContext<Compiling | null>(null)

export function useCompiling(): Compiling {
  const compiling = use(CompilingContext)
  if (!compiling) throw new Error('no room of compiling above this component')
  return compiling
}
