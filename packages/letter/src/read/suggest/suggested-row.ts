import type { Meaning } from '@thidua/schema/outline/meanings'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

/** A row that a letter's text or table holds, to be confirmed by a person. Cells are as one would type them. */
export interface SuggestedRow {
  readonly place: Meaning
  readonly slug: RowsSlug
  readonly cells: Readonly<Record<string, string>>
  /** The words it was read from. */
  readonly quote: string
}
