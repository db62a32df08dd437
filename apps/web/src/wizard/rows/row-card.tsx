import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { FileCount } from '#evidence/file-count.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface RowCardProps {
  readonly rowId: string
  readonly editId: string
  readonly title: string
  /** The other cells that say something, as words. */
  readonly details: string
  readonly problems: number
  /** Files of evidence that hang on it. */
  readonly files: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly acts: RowActs
}

/** The same object for all cards of a list, as long as it is shown. */
export interface RowActs {
  readonly edit: (rowId: string) => void
  readonly remove: (rowId: string) => void
  readonly move: (rowId: string, by: -1 | 1) => void
}

/** One row of a list at rest: what it says, and its acts. Alt+↑ and Alt+↓ move it. Drawn again only when it says something else. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const { rowId, editId, title, details, problems, files, isFirst, isLast, acts } = props
  const { rows } = useMessages('wizard')
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.move(rowId, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div onKeyDown={keys} className="grid gap-x-4 gap-y-1 px-5 py-4 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">{title}</h3>
        {details ? <p className="mt-0.5 text-sm break-words text-quiet">{details}</p> : null}
        {files > 0 ? <FileCount count={files} /> : null}
        {problems > 0 ? <p className="mt-1 text-sm font-medium text-problem">{rows.problems(problems)}</p> : null}
      </div>
      <div className="-ml-3 flex flex-wrap items-start sm:ml-0">
        <Button id={editId} look="quiet" aria-label={rows.editing(title)} onClick={() => acts.edit(rowId)}>
          {rows.edit}
        </Button>
        <Button look="quiet" aria-label={`${rows.remove} ${title}`} onClick={() => acts.remove(rowId)}>
          {rows.remove}
        </Button>
        {!(isFirst && isLast) ? (
          <>
            <Button
              look="quiet"
              aria-label={`${rows.up}: ${title}`}
              aria-disabled={isFirst || undefined}
              onClick={() => acts.move(rowId, -1)}
              icon={<ArrowUp aria-hidden className="size-5" />}
            />
            <Button
              look="quiet"
              aria-label={`${rows.down}: ${title}`}
              aria-disabled={isLast || undefined}
              onClick={() => acts.move(rowId, 1)}
              icon={<ArrowDown aria-hidden className="size-5" />}
            />
          </>
        ) : null}
      </div>
    </div>
  )
})
