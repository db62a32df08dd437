import type { LetterJson } from '@thidua/schema/letter-json'
import type { Meaning } from '@thidua/schema/outline/meanings'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { Block } from '../../markup/markup-blocks.ts'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { commendationItem } from './commendation-item.ts'
import { modelItem } from './model-item.ts'
import { planRows } from './plan-rows.ts'
import { recommendationRows } from './recommendation-rows.ts'
import { rowsFromTable } from './rows-from-table.ts'
import type { SuggestedRow } from './suggested-row.ts'

/** Which item holds which rows in the standard outline. */
const homes: readonly (readonly [Meaning, RowsSlug])[] = [
  ['II.2', 'plans'],
  ['II.3', 'exemplary-models'],
  ['II.4', 'commendations'],
  ['II.5', 'inspections'],
]

const items: Partial<Record<RowsSlug, (block: Block, before: string) => SuggestedRow | null>> = {
  'exemplary-models': modelItem,
  commendations: commendationItem,
}

/**
 * Rows that a letter holds: plans from its citations in II.1 and II.2 (and a table in II.2), exemplary
 * models, commendations and inspections from tables and lists of their items, recommendations from IV.
 */
export function readRows(letter: LetterJson): SuggestedRow[] {
  const blocksOf = (place: Meaning): Block[] =>
    parseMarkup(letter.sections.find((section) => section.place === place && section.answer === 'content')?.text ?? '')
  const listed = homes.flatMap(([place, slug]) => {
    let before = ''
    return blocksOf(place).flatMap((block): SuggestedRow[] => {
      if (block.kind === 'table') return rowsFromTable(block, place, slug)
      const row = items[slug]?.(block, before)
      before = block.runs.map((run) => run.text).join('')
      return row ? [row] : []
    })
  })
  const plans = planRows(letter).filter(
    ({ cells }) => !listed.some((row) => row.slug === 'plans' && row.cells['number'] === cells['number']),
  )
  return [...plans, ...listed, ...recommendationRows(blocksOf('IV'))]
}
