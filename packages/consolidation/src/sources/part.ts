import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { TextRange } from '../sentences/sentences-of.ts'

/**
 * What a paragraph of a compiled letter is: `quote` is what its sources say, letter by letter; `condensed` says it
 * shorter; `own` is the compiler's; `computed` is made from figures and rows; `standard` says nothing of its own.
 */
export const partKinds = ['quote', 'condensed', 'own', 'computed', 'standard'] as const
export type PartKind = (typeof partKinds)[number]

export const sourceRoles = ['quote', 'basis', 'figure', 'counterExample'] as const
export type SourceRole = (typeof sourceRoles)[number]

/** A stretch, in code points, of one text of a submission. The text never changes, so the range says all. */
export interface Quote extends TextRange {
  readonly submission: string
  readonly path: FieldPath
  /** SHA-256 (hex) of the words in UTF-8: shows that nobody moved the range. */
  readonly sha256: string
}

/** The version that the compiler saw last and left their own words beside: null = that there is none any more. */
export interface Seen extends TextRange {
  readonly submission: string | null
}

/** What a paragraph rests on. */
export interface Source {
  readonly sid: string
  readonly role: SourceRole
  readonly quote: Quote
  /** The range in the same field of a later version; an empty one where the words were gone. */
  readonly seen: Seen | null
}

/** What a computed paragraph is made of; `key` tells several of one item apart (a figure, a choice, a decider). */
export interface Computed {
  readonly of: string
  readonly key: string | null
}

/** What a person put in the place of a computed text; the link to what is computed stays. */
export interface Override {
  readonly value: string
  readonly reason: string
}

/** One paragraph of a compiled letter, of the item under which it stands. */
export interface Part {
  readonly item: ItemId
  readonly pid: string
  /** Fractional index among the paragraphs of the item. */
  readonly order: string
  readonly kind: PartKind
  readonly text: string
  readonly sources: readonly Source[]
  readonly computed: Computed | null
  readonly override: Override | null
}

/** The words that the letter prints. */
export const printedText = ({ text, override }: Part): string => override?.value ?? text
