import type { Template } from '@thidua/schema/outline/template'
import { useSearchParams } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { ViewSwitch } from '#ui/view-switch.tsx'
import { type BlockCounts, BlockTable } from './blocks/block-table.tsx'
import type { SubmissionDay } from './by-day/by-day-model.ts'
import { ByDayTable } from './by-day/by-day-table.tsx'
import type { DashboardCounts } from './dashboard-counts.ts'
import { HeatMap } from './heat-map/heat-map.tsx'
import type { HeatMapRow } from './heat-map/heat-map-model.ts'
import { type ItemCounts, ItemTable } from './heat-map/item-table.tsx'
import { listAnchor } from './list-anchor.ts'
import type { Waiting } from './reports/queues.tsx'
import { ReportList } from './reports/report-list.tsx'
import type { Reviewer } from './reports/reviewers-of.ts'
import { usePrint } from './use-print.ts'

const views = ['list', 'blocks', 'map'] as const
type View = (typeof views)[number]
const slugs: Record<View, string | null> = { list: null, blocks: 'khoi', map: 'ban-do' }

interface DashboardViewsProps {
  readonly roundId: string
  readonly round: { readonly opensAt: string; readonly agencyDeadline: string }
  readonly reviewers: readonly Reviewer[]
  readonly submissionDays: readonly SubmissionDay[]
  readonly host: { readonly id: string; readonly name: string }
  /** How many wait in each queue of reading; null for who has none. */
  readonly waiting: Waiting | null
  readonly outline: Template
  readonly blocks: readonly BlockCounts[]
  readonly totals: DashboardCounts
  readonly items: readonly ItemCounts[]
  readonly heatMap: readonly HeatMapRow[]
  /** Print what is shown, as soon as all of it is here. */
  readonly printing: boolean
  readonly onPrinted: () => void
}

/** The three ways to read a round: report by report, block by block, item by item. Which one is in the address. */
export function DashboardViews({
  roundId,
  round,
  reviewers,
  submissionDays,
  host,
  waiting,
  outline,
  blocks,
  totals,
  items,
  heatMap,
  printing,
  onPrinted,
}: DashboardViewsProps) {
  const m = useMessages('dashboards')
  const [query] = useSearchParams()
  const view = views.find((known) => slugs[known] === query.get('xem')) ?? 'list'
  // The list alone arrives page by page: it prints when it is whole.
  usePrint(printing && view !== 'list', onPrinted)
  return (
    <>
      <ViewSwitch
        id={listAnchor.slice(1)}
        label={m.views.label}
        views={views.map((known) => ({
          label: m.views[known],
          search: slugs[known] ? `?xem=${slugs[known]}` : '',
          current: known === view,
        }))}
      />
      {view === 'list' ? (
        <ReportList
          roundId={roundId}
          agencyDeadline={round.agencyDeadline}
          reviewers={reviewers}
          host={host}
          waiting={waiting}
          blocks={blocks.map(({ block }) => block)}
          printing={printing}
          onPrinted={onPrinted}
        />
      ) : null}
      {view === 'blocks' ? (
        <>
          <BlockTable blocks={blocks} totals={totals} />
          <ByDayTable round={round} days={submissionDays} blocks={blocks} due={totals.due} />
        </>
      ) : null}
      {view === 'map' ? (
        <>
          <ItemTable outline={outline} items={items} />
          <HeatMap roundId={roundId} outline={outline} items={items} rows={heatMap} />
        </>
      ) : null}
    </>
  )
}
