import type { FieldPath } from '@thidua/schema/outline/paths'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import type { AgencyNames } from '../near-equal/agency-names.ts'
import type { TextRange } from '../sentences/sentences-of.ts'
import type { Computed, SourceRole } from '../sources/part.ts'
import type { ItemReports } from '../totals/item-reports.ts'

/** What a paragraph rests on: a field of a submission, or a range of it. */
export interface Rest {
  readonly submission: StandingSubmission
  readonly path: FieldPath
  readonly range: TextRange | null
  readonly role: SourceRole
}

/** A paragraph that the rules make. */
export interface DraftParagraph {
  /** Tells it from the item's others, the same in every draft. */
  readonly slot: string
  readonly kind: 'quote' | 'computed' | 'standard'
  readonly text: string
  readonly computed: Computed | null
  readonly rests: readonly Rest[]
}

/** What the rules go by for one item. */
export interface ItemMaterial extends ItemReports {
  readonly names: AgencyNames
  /** What people decided of inspections that may be one, see `inspectionTotals`. */
  readonly joint: ReadonlyMap<string, boolean>
}

export const standard = (slot: string, text: string): DraftParagraph => ({
  slot,
  kind: 'standard',
  text,
  computed: null,
  rests: [],
})

/** A paragraph of figures or rows; it opens to its parts. */
export const computed = (
  of: string,
  key: string | null,
  text: string,
  parts: readonly { readonly submission: StandingSubmission; readonly path: FieldPath }[],
): DraftParagraph => ({
  slot: key === null ? of : `${of}/${key}`,
  kind: 'computed',
  text,
  computed: { of, key },
  rests: parts.map(({ submission, path }) => ({ submission, path, range: null, role: 'figure' })),
})

/** How many agencies some parts are of. */
export const agenciesOf = (parts: readonly { readonly submission: StandingSubmission }[]): number =>
  new Set(parts.map(({ submission }) => submission.agency.id)).size
