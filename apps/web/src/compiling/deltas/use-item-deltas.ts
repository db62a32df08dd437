import type { Delta } from '@thidua/consolidation/deltas/delta'
import { type ComputedChange, computedChanges } from '@thidua/consolidation/first-draft/computed-changes'
import type { Part } from '@thidua/consolidation/sources/part'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import { useCallback, useMemo } from 'react'
import { useWorkedOut } from '../analyst/use-worked-out.ts'
import { useCompiling } from '../model/compiling.ts'

/** What the sources of the open item say otherwise than the letter took from them. */
export interface ItemDeltas {
  readonly deltas: readonly Delta[]
  /** Its computed paragraphs that would read otherwise today. */
  readonly computed: readonly ComputedChange[]
  /** The item's paragraphs. */
  readonly parts: readonly Part[]
}

/** Works out, beside the page, what changed at the sources of the open item. */
export function useItemDeltas(): ItemDeltas {
  const { item, deltas, analyst, sources, draft, draftOf } = useCompiling()
  const { parts } = draftOf(item)
  const joint = JSON.stringify(Object.entries(draft.answers()).filter(([path]) => path.startsWith(`J/${item}/`)))
  // `sources` is named because the analyst follows it: other texts, other figures.
  const ask = useCallback(
    () =>
      analyst && sources.loaded.has(item)
        ? analyst.ask({ kind: 'drafted', item, joint: readJointDecisions(Object.fromEntries(JSON.parse(joint))) })
        : Promise.resolve(null),
    [analyst, item, joint, sources],
  )
  const drafted = useWorkedOut(ask)
  return {
    deltas: useMemo(() => deltas?.filter((delta) => delta.item === item) ?? [], [deltas, item]),
    computed: useMemo(() => (drafted ? computedChanges(parts, drafted) : []), [parts, drafted]),
    parts,
  }
}
