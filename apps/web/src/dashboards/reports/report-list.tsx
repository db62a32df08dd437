import { can } from '@thidua/schema/permissions'
import { useMemo } from 'react'
import { ofRound } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { filterOf, isFiltered, wholeRound } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useRoundReports } from '#lib/round-reports/use-round-reports.ts'
import { ownBlockIds, useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PagedList } from '#ui/list/paged-list.tsx'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { useSelection } from '../bulk/selection.ts'
import { Deputies } from '../deputies/deputies.tsx'
import { usePrint } from '../use-print.ts'
import { SavedViews } from '../views/saved-views.tsx'
import { Queues, type Waiting } from './queues.tsx'
import { ReportFilters } from './report-filters.tsx'
import { ReportTable } from './report-table.tsx'
import { type Reviewer, reviewersByBlock } from './reviewers-of.ts'
import { useViewWords } from './use-view-words.ts'

interface ReportListProps {
  readonly roundId: string
  readonly host: { readonly id: string; readonly name: string }
  readonly waiting: Waiting | null
  readonly agencyDeadline: string
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
  readonly reviewers: readonly Reviewer[]
  readonly printing: boolean
  readonly onPrinted: () => void
}

/** The round's reports as the address asks for them: filtered, searched, sorted, page by page; whole when printed. */
export function ReportList({
  roundId,
  host,
  waiting,
  agencyDeadline,
  blocks,
  reviewers,
  printing,
  onPrinted,
}: ReportListProps) {
  const m = useMessages('dashboards').list
  const [view, change] = useListView()
  const { reports, readAgain, ...pages } = useRoundReports(roundId, view, printing)
  useLive(ofRound(roundId), readAgain)
  const { phase, hasMore, total } = pages
  const reviewersOf = useMemo(() => reviewersByBlock(reviewers), [reviewers])
  const words = useViewWords(view, blocks)
  const viewer = useViewer()
  const selection = useSelection(JSON.stringify({ ...view, order: null }))
  const reads = can(viewer.rights, 'export:round', { hostAgencyId: host.id }).allowed
  usePrint(printing && (phase === 'failed' || (phase === 'ready' && !hasMore)), onPrinted)
  return (
    <section aria-labelledby="reports" className="mt-6">
      <h2 id="reports" className="sr-only">
        {m.heading}
      </h2>
      <p className="mb-2 hidden text-sm print:block">{words === null ? m.printedWhole : m.printed(words)}</p>
      {reads ? (
        <>
          <Queues host={host.name} view={view} waiting={waiting} />
          <Deputies hostAgencyId={host.id} roundId={roundId} />
        </>
      ) : null}
      <ReportFilters view={view} change={change} blocks={blocks} />
      <SavedViews view={view} />
      {reads ? (
        <BulkBar
          roundId={roundId}
          selection={selection}
          filter={filterOf(view, ownBlockIds(viewer))}
          total={total}
          mayExtend={can(viewer.rights, 'compile:round', { hostAgencyId: host.id }).allowed}
        />
      ) : null}
      <PagedList
        pages={{ ...pages, shown: reports.length }}
        words={m}
        filtered={isFiltered(view)}
        onClear={() => change({ ...wholeRound, order: view.order })}
        nothing={<p>{isFiltered(view) ? m.nothing : m.empty}</p>}
      >
        <ReportTable
          roundId={roundId}
          agencyDeadline={agencyDeadline}
          reports={reports}
          view={view}
          change={change}
          waiting={phase === 'loading'}
          reviewersOf={reviewersOf}
          selection={reads ? selection : null}
        />
      </PagedList>
    </section>
  )
}
