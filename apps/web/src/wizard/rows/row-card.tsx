import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface RowCardProps {
  readonly editId: string
  readonly title: string
  /** The other cells that say something, as words. */
  readonly details: readonly string[]
  readonly problems: number
  readonly index: number
  readonly count: number
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onMove: (by: -1 | 1) => void
}

/** One row of a list at rest: what it says, and its acts. Alt+↑ and Alt+↓ move it. */
export function RowCard({ editId, title, details, problems, index, count, onEdit, onRemove, onMove }: RowCardProps) {
  const { rows } = useMessages('wizard')
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div onKeyDown={keys} className="grid gap-x-4 gap-y-1 px-5 py-4 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">{title}</h3>
        {details.length > 0 ? <p className="mt-0.5 text-sm break-words text-quiet">{details.join(' · ')}</p> : null}
        {problems > 0 ? <p className="mt-1 text-sm font-medium text-problem">{rows.problems(problems)}</p> : null}
      </div>
      <div className="-ml-3 flex flex-wrap items-start sm:ml-0">
        <Button id={editId} look="quiet" aria-label={rows.editing(title)} onClick={onEdit}>
          {rows.edit}
        </Button>
        <Button look="quiet" aria-label={`${rows.remove} ${title}`} onClick={onRemove}>
          {rows.remove}
        </Button>
        {count > 1 ? (
          <>
            <Button
              look="quiet"
              aria-label={`${rows.up}: ${title}`}
              aria-disabled={index === 0 || undefined}
              onClick={() => onMove(-1)}
              icon={<ArrowUp aria-hidden className="size-5" />}
            />
            <Button
              look="quiet"
              aria-label={`${rows.down}: ${title}`}
              aria-disabled={index === count - 1 || undefined}
              onClick={() => onMove(1)}
              icon={<ArrowDown aria-hidden className="size-5" />}
            />
          </>
        ) : null}
      </div>
    </div>
  )
}
