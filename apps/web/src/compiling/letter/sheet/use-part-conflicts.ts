import type { Part } from '@thidua/consolidation/sources/part'
import type { FieldConflict } from '@thidua/draft/save-queue'
import { useMemo } from 'react'
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
  const keyOf = (pid: string) => `C/${item}/p/${pid}`
  const here = new Set(byPart.size === 0 ? [] : parts.map(({ pid }) => keyOf(pid)))
  return {
    of: (pid: string): readonly PathConflict[] => (byPart.size === 0 ? none : (byPart.get(keyOf(pid)) ?? none)),
    elsewhere: byPart.size === 0 ? none : [...byPart].flatMap(([key, found]) => (here.has(key) ? [] : found)),
  }
}
