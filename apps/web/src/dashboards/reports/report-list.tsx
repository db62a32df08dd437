import { useEffect, useRef } from 'react'
import { isFiltered, wholeRound } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useRoundReports } from '#lib/round-reports/use-round-reports.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { usePrint } from '../use-print.ts'
import { ReportFilters } from './report-filters.tsx'
import { ReportTable } from './report-table.tsx'

interface ReportListProps {
  readonly roundId: string
  readonly agencyDeadline: string
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
  readonly printing: boolean
  readonly onPrinted: () => void
}

/** The round's reports as the address asks for them: filtered, searched, sorted, page by page; whole when printed. */
export function ReportList({ roundId, agencyDeadline, blocks, printing, onPrinted }: ReportListProps) {
  const m = useMessages('dashboards').list
  const [view, change] = useListView()
  const { reports, total, phase, hasMore, loadMore, retry } = useRoundReports(roundId, view, printing)
  usePrint(printing && (phase === 'failed' || (phase === 'ready' && !hasMore)), onPrinted)
  const table = useRef<HTMLDivElement>(null)
  const goOnAt = useRef<number | null>(null)
  const shown = reports.length

  useEffect(() => {
    // After "load more" the reader goes on at the first new row.
    if (goOnAt.current === null || shown <= goOnAt.current) return
    table.current?.querySelectorAll<HTMLElement>('tbody th > a')[goOnAt.current]?.focus()
    goOnAt.current = null
  }, [shown])

  const more = () => {
    goOnAt.current = shown
    loadMore()
  }
  return (
    <section aria-labelledby="reports" className="mt-6">
      <h2 id="reports" className="sr-only">
        {m.heading}
      </h2>
      <ReportFilters view={view} change={change} blocks={blocks} />
      <div className="mt-4 flex min-h-11 flex-wrap items-center gap-x-4">
        <p role="status" className="text-sm text-quiet">
          {phase === 'ready' ? m.found(numberText(shown), numberText(total)) : phase === 'failed' ? '' : m.loading}
        </p>
        {isFiltered(view) ? (
          <Button
            look="quiet"
            className="text-sm print:hidden"
            onClick={() => change({ ...wholeRound, order: view.order })}
          >
            {m.clear}
          </Button>
        ) : null}
      </div>
      {phase === 'failed' ? (
        <div role="alert" className="mt-2">
          <p>{m.failed}</p>
          <Button look="secondary" className="mt-3" onClick={retry}>
            {m.retry}
          </Button>
        </div>
      ) : shown === 0 && phase === 'ready' ? (
        <p className="rounded-2xl border border-line bg-sheet px-6 py-10 text-center">
          {isFiltered(view) ? m.nothing : m.empty}
        </p>
      ) : (
        <div ref={table} aria-busy={phase !== 'ready'} className={phase === 'stale' ? 'opacity-60' : undefined}>
          <ReportTable
            roundId={roundId}
            agencyDeadline={agencyDeadline}
            reports={reports}
            view={view}
            change={change}
            waiting={phase === 'loading'}
          />
        </div>
      )}
      {hasMore ? (
        <Button look="secondary" className="mt-6 print:hidden" onClick={more}>
          {m.more(numberText(Math.min(total - shown, 100)))}
        </Button>
      ) : null}
    </section>
  )
}
