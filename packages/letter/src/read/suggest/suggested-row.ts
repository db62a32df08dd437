import type { Place } from '@thidua/schema/outline/places'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

/** A row that a letter's text or table holds, to be confirmed by a person. Cells are as one would type them. */
export interface SuggestedRow {
  readonly place: Place
  readonly slug: RowsSlug
  readonly cells: Readonly<Record<string, string>>
  /** The words it was read from. */
  readonly quote: string
}
