import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { commendations } from './commendations.ts'
import { exemplaryModels } from './exemplary-models.ts'
import { inspections } from './inspections.ts'
import { plans } from './plans.ts'
import { recommendations } from './recommendations.ts'
import type { RowsInLetter } from './rows-in-letter.ts'

/** Every kind of row in the letter. A new slug makes tsc name the missing line here. */
export const rowsInLetter: Readonly<Record<RowsSlug, RowsInLetter>> = {
  plans,
  'exemplary-models': exemplaryModels,
  commendations,
  inspections,
  recommendations,
}
