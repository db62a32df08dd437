import { type ReactNode, useEffect, useRef } from 'react'
import { largePage } from '#lib/graphql/page-sizes.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '../button.tsx'

/** A list as its pages have arrived. */
interface ListPages {
  readonly shown: number
  /** All that the filter finds, loaded or not. */
  readonly total: number
  /** `stale`: what is shown belongs to the filter before; the new list is on its way. */
  readonly phase: 'loading' | 'stale' | 'ready' | 'failed'
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

export interface PagedListProps {
  readonly pages: ListPages
  /** What is counted, in the list's own words. */
  readonly words: {
    readonly found: (shown: string, total: string) => string
    readonly more: (count: string) => string
  }
  readonly filtered: boolean
  readonly onClear: () => void
  /** Says that the filter finds nothing, or that there is nothing yet. */
  readonly nothing: ReactNode
  /** What leads to each row, as a selector; the link in its `th` unless the list is no table. */
  readonly rowLinks?: string
  /** The table or list. */
  readonly children: ReactNode
}

/** How many there are, the list, and the way to more: the reader goes on at the first new row. */
export function PagedList({
  pages,
  words,
  filtered,
  onClear,
  nothing,
  rowLinks = 'tbody th > a',
  children,
}: PagedListProps) {
  const { list: m } = useMessages('app')
  const { shown, total, phase, hasMore } = pages
  const table = useRef<HTMLDivElement>(null)
  const goOnAt = useRef<number | null>(null)
  useEffect(() => {
    if (goOnAt.current === null || shown <= goOnAt.current) return
    table.current?.querySelectorAll<HTMLElement>(rowLinks)[goOnAt.current]?.focus()
    goOnAt.current = null
  }, [shown])
  const more = () => {
    goOnAt.current = shown
    pages.loadMore()
  }
  return (
    <>
      <div className="mt-4 flex min-h-11 flex-wrap items-center gap-x-4">
        <p role="status" className="text-sm text-quiet">
          {phase === 'ready' ? words.found(numberText(shown), numberText(total)) : phase === 'failed' ? '' : m.loading}
        </p>
        {filtered ? (
          <Button look="quiet" className="text-sm print:hidden" onClick={onClear}>
            {m.clear}
          </Button>
        ) : null}
      </div>
      {phase === 'failed' ? (
        <div role="alert" className="mt-2">
          <p>{m.failed}</p>
          <Button look="secondary" className="mt-3" onClick={pages.retry}>
            {m.retry}
          </Button>
        </div>
      ) : shown === 0 && phase === 'ready' ? (
        <div className="rounded-2xl border border-line bg-sheet px-6 py-10 text-center">{nothing}</div>
      ) : (
        <div ref={table} aria-busy={phase !== 'ready'} className={phase === 'stale' ? 'opacity-60' : undefined}>
          {children}
        </div>
      )}
      {hasMore ? (
        <Button look="secondary" className="mt-6 print:hidden" onClick={more}>
          {words.more(numberText(Math.min(total - shown, largePage)))}
        </Button>
      ) : null}
    </>
  )
}
