import type { ItemId } from '@thidua/schema/outline/item-id'
import { rowOf } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { useMemo } from 'react'
import { useVerdict } from '#answers/use-verdict.ts'

/** How many things must be fixed in each row of a list, by row id; rows with none are left out. */
export function useProblemsByRow(place: ItemId, slug: RowsSlug): ReadonlyMap<string, number> {
  const { problems } = useVerdict()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { level, path } of problems) {
      const row = level === 'mustFix' ? rowOf(path) : null
      if (row?.item === place && row.slug === slug) counts.set(row.rowId, (counts.get(row.rowId) ?? 0) + 1)
    }
    return counts
  }, [problems, place, slug])
}
