import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { ReportingAgency } from '../answers/standing-submission.ts'
import type { Disposition } from '../coverage/disposition.ts'
import type { TextRange } from '../sentences/sentences-of.ts'
import type { Part } from '../sources/part.ts'

/** What a later submission changed, the weightiest first; of several that are true the first is said. */
export const deltaKinds = [
  'withdrawn',
  'figureChanged',
  'becameNone',
  'newAgency',
  'newAnswer',
  'sentenceGone',
  'wordsChanged',
  'marksOnly',
] as const
export type DeltaKind = (typeof deltaKinds)[number]

/** Words where they stand in a submission. */
export interface StandingWords extends TextRange {
  readonly submission: string
  readonly path: FieldPath
  readonly text: string
}

/** A figure that stands otherwise: null on the side where it does not stand. */
export interface FigureChange {
  readonly before: string | null
  readonly after: string | null
}

/**
 * One thing that the latest standing submission says otherwise than the version last used. It is worked out from the
 * draft and the submissions whenever it is asked for, and stored nowhere.
 */
export interface Delta {
  readonly kind: DeltaKind
  /** The item that the answer is to; a paragraph of another item may rest on it. */
  readonly item: ItemId
  readonly report: string
  readonly agency: ReportingAgency
  /** The latest standing submission; null when there is none. */
  readonly latest: string | null
  /** What it is about: a source of a paragraph, a disposition, or an answer of which nobody decided anything. */
  readonly about:
    | { readonly kind: 'source'; readonly place: ItemId; readonly pid: string; readonly sid: string }
    | { readonly kind: 'disposition' | 'answer' }
  readonly before: StandingWords | null
  /** Null where nothing stands for it, or where it is in doubt what does. */
  readonly after: StandingWords | null
  readonly figures: readonly FigureChange[]
}

/** What deltas are derived from beside the submissions. */
export interface Compilation {
  readonly parts: readonly Part[]
  readonly dispositions: readonly Disposition[]
  /** The submission of each report that stood at the moment the letter was last drafted from, by report. */
  readonly known: ReadonlyMap<string, string>
}
