import type { ComputedChange } from '@thidua/consolidation/first-draft/computed-changes'
import { memo } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { keysEnabled } from '#ui/keys/keys-enabled.ts'
import { TextDifference } from '#ui/text-difference.tsx'

interface ComputedRowProps {
  readonly change: ComputedChange
  /** Takes the text of today; null for one who may not write the letter. */
  readonly onTake: ((change: ComputedChange) => void) | null
}

/** A computed paragraph that would read otherwise today. */
export const ComputedRow = memo(function ComputedRow({ change, onTake }: ComputedRowProps) {
  const m = useMessages('compiling').deltas
  const { before, after, overridden } = change
  return (
    <li
      data-delta="computed"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || !onTake || !keysEnabled()) return
        event.preventDefault()
        onTake(change)
      }}
      className="border-t border-line px-4 py-2.5 -outline-offset-3 sm:px-5"
    >
      <p>
        <span className="rounded-full bg-notice px-2 text-xs font-semibold text-paper">{m.computed}</span>
      </p>
      <div lang="vi" className="mt-1">
        <TextDifference before={before} after={after ?? ''} removed={m.removed} added={m.added} />
      </div>
      {overridden ? <p className="mt-1 text-sm text-quiet">{m.overridden}</p> : null}
      {onTake ? (
        <Button look="quiet" className="-ml-2.5 px-2.5 text-sm" onClick={() => onTake(change)}>
          {after === null ? m.removeComputed : m.takeComputed}
        </Button>
      ) : null}
    </li>
  )
})
