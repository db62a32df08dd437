import type { FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import { unsourcedSentences } from '@thidua/consolidation/editing/unsourced-sentences'
import { kindOfPart } from '@thidua/consolidation/sources/kind-of-part'
import type { Part, PartKind } from '@thidua/consolidation/sources/part'
import { figuresWithoutSource } from '@thidua/consolidation/sources/part-defects'

/** What a paragraph is called in the margin; `unsourced` rests on nothing and is called nobody's own yet. */
type ShownKind = PartKind | 'unsourced'

/** What is to be seen of a paragraph beside its words. */
export interface PartLooks {
  readonly kind: ShownKind
  /** Sentences that rest on nothing. */
  readonly unsourced: number
  /** Values of figures that stand in none of its sources, as `figuresIn` gives them. */
  readonly strayFigures: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
const known = new WeakMap<FindSubmission, WeakMap<Part, PartLooks>>()

/** Looks at a paragraph; while its sources are on their way (`find` null) it is taken for what it is called. */
export function looksOf(part: Part, find: FindSubmission | null): PartLooks {
  if (find === null) return { kind: part.kind, unsourced: 0, strayFigures: none }
  const looked = known.get(find) ?? new WeakMap<Part, PartLooks>()
  known.set(find, looked)
  const before = looked.get(part)
  if (before) return before
  const unsourced = unsourcedSentences(part)
  const strays = figuresWithoutSource(part, find)
  const looks: PartLooks = {
    kind: isUnsourced(part) ? 'unsourced' : kindOfPart(part, find),
    unsourced,
    strayFigures: strays.length === 0 ? none : new Set(strays.map(({ value }) => value)),
  }
  looked.set(part, looks)
  return looks
}

const isUnsourced = ({ kind, sources }: Part): boolean =>
  (kind === 'quote' || kind === 'condensed') && sources.length === 0
