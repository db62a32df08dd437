import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { findItem } from '@thidua/schema/outline/template'
import { useCallback, useDeferredValue, useSyncExternalStore } from 'react'
import type { Answered } from '../../analyst/analysis.ts'
import { useWorkedOut } from '../../analyst/use-worked-out.ts'
import { useCompiling } from '../../model/compiling.ts'

/** What the computed paragraphs of an item come to today; null until it is worked out, beside the page. */
export function useComputedToday(item: ItemId): Answered['computed'] | null {
  const { analyst, sources, draft, template } = useCompiling()
  const asks = findItem(template, item)?.rows === 'inspections'
  // Keystrokes decide nothing of inspections: only another decision asks anew.
  const decided = useDeferredValue(
    useSyncExternalStore(draft.subscribe, () => (asks ? jointOf(item, draft.answers()) : '{}')),
  )
  const work = useCallback(
    () =>
      sources.loaded.has(item) && analyst
        ? analyst.ask({ kind: 'computed', item, joint: readJointDecisions(JSON.parse(decided)) })
        : Promise.resolve(null),
    [analyst, sources, item, decided],
  )
  return useWorkedOut(work)
}

/** The decisions of an item as one text, the same as long as they are. */
function jointOf(item: ItemId, answers: Readonly<Record<string, string>>): string {
  const prefix = `J/${item}/`
  const decided: Record<string, string> = {}
  for (const path in answers) if (path.startsWith(prefix)) decided[path] = answers[path] ?? ''
  return JSON.stringify(decided)
}
