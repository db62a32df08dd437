import { commendations } from './commendations.ts'
import type { RowsDescriptor } from './define-rows.ts'
import { exemplaryModels } from './exemplary-models.ts'
import { inspections } from './inspections.ts'
import { plans } from './plans.ts'
import { recommendations } from './recommendations.ts'
import type { RowsSlug } from './slugs.ts'

/** Every kind of row by its slug. A new slug makes tsc name the missing line here. */
export const rowsRegistry = {
  plans,
  'exemplary-models': exemplaryModels,
  commendations,
  inspections,
  recommendations,
} as const satisfies Record<RowsSlug, unknown>

/** The descriptor of a slug, its cells known only as data. */
export const rowsOf = (slug: RowsSlug): RowsDescriptor => rowsRegistry[slug] as unknown as RowsDescriptor
