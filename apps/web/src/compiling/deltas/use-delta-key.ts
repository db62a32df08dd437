import { itemsOf } from '@thidua/schema/outline/template'
import { useState } from 'react'
import { useKeys } from '#ui/keys/use-keys.ts'
import { useCompiling } from '../model/compiling.ts'

/** Whether the first change is to be shown as soon as it is on the page. */
export interface DeltaKey {
  readonly wanted: boolean
  readonly onShown: () => void
}

/** The changes on the page, in their order. */
export const shownDeltas = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-delta]')]

/** Takes the focus to a change, out of a fold too. */
export function showDelta(row: HTMLElement): void {
  row.closest('details')?.setAttribute('open', '')
  row.focus()
}

/** The key to the next change: of the open item, then of the next one that has any. */
export function useDeltaKey(): DeltaKey {
  const { template, item, deltas, open } = useCompiling()
  const [wanted, setWanted] = useState(false)
  useKeys({
    d: () => {
      const rows = shownDeltas()
      const next = rows[rows.findIndex((row) => row.contains(document.activeElement)) + 1]
      if (next) return showDelta(next)
      const items = itemsOf(template).map(({ id }) => id)
      const at = items.indexOf(item)
      const around = [...items.slice(at + 1), ...items.slice(0, at)]
      const changed = around.find((id) => deltas?.some((delta) => delta.item === id))
      if (!changed) return
      setWanted(true)
      open(changed)
    },
  })
  return { wanted, onShown: () => setWanted(false) }
}
