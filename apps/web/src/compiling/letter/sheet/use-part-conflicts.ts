import type { Part } from '@thidua/consolidation/sources/part'
import type { FieldConflict } from '@thidua/draft/save-queue'
import { useCallback, useMemo } from 'react'
import { useConflicts } from '#lib/draft/use-draft.ts'

export type PathConflict = readonly [path: string, conflict: FieldConflict]

const none: readonly PathConflict[] = []

/** Fields that two people wrote: of each paragraph of an item, and all others. */
export function usePartConflicts(item: string, parts: readonly Part[]) {
  const conflicts = useConflicts()
  const byPart = useMemo(
    () => Map.groupBy(Object.entries(conflicts), ([path]) => path.split('/', 4).join('/')),
    [conflicts],
  )
  const of = useCallback(
    (pid: string): readonly PathConflict[] => (byPart.size === 0 ? none : (byPart.get(`C/${item}/p/${pid}`) ?? none)),
    [byPart, item],
  )
  const here = new Set(byPart.size === 0 ? [] : parts.map(({ pid }) => `C/${item}/p/${pid}`))
  return {
    of,
    elsewhere: byPart.size === 0 ? none : [...byPart].flatMap(([key, found]) => (here.has(key) ? [] : found)),
  }
}
