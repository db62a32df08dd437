import { useCallback, useRef } from 'react'
import type { ListView } from '#lib/round-reports/list-view.ts'
import type { ListedReport } from '#lib/round-reports/use-round-reports.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SortHeader } from '#ui/list/sort-header.tsx'
import type { ReportSelection } from '../bulk/selection.ts'
import { ReportRow } from './report-row.tsx'
import type { ReviewersOf } from './reviewers-of.ts'

interface ReportTableProps {
  readonly roundId: string
  /** The round's; an agency with a later one has an extension. */
  readonly agencyDeadline: string
  readonly reports: readonly ListedReport[]
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
  /** Nothing has arrived yet: empty rows keep the place. */
  readonly waiting: boolean
  readonly reviewersOf: ReviewersOf
  /** What is chosen for an act on many; null where nobody may. */
  readonly selection: ReportSelection | null
}

export function ReportTable({
  roundId,
  agencyDeadline,
  reports,
  view,
  change,
  waiting,
  reviewersOf,
  selection,
}: ReportTableProps) {
  const { list: m, bulk } = useMessages('dashboards')
  // One function for all rows and times: a tick draws its own row anew, not two hundred.
  const latest = useRef(selection)
  latest.current = selection
  const choose = useCallback((id: string, chosen: boolean) => latest.current?.toggle(id, chosen), [])
  const sort = (order: ListView['order']) => change({ order })
  return (
    <table aria-labelledby="reports" className="w-full border-collapse text-sm">
      <thead className="sticky top-0 z-10 bg-paper shadow-[0_2px_0_var(--color-line)] print:static">
        <tr className="align-bottom text-quiet">
          {selection ? (
            <th scope="col" className="py-3 pr-2 print:hidden">
              <span className="sr-only">{bulk.chooseColumn}</span>
            </th>
          ) : null}
          <SortHeader by="name" order={view.order} sort={sort} label={m.agency} />
          <SortHeader by="state" order={view.order} sort={sort} label={m.state} />
          <SortHeader
            by="time"
            order={view.order}
            sort={sort}
            label={m.daysInState}
            className="text-right max-lg:hidden print:table-cell"
          />
          <th scope="col" className="px-3 py-3 text-left font-medium max-md:hidden print:table-cell">
            {m.hand}
          </th>
          <th scope="col" className="px-3 py-3 text-left font-medium whitespace-nowrap max-xl:hidden print:hidden">
            {m.lastActivity}
          </th>
          <th scope="col" className="px-3 py-3 text-left font-medium max-lg:hidden print:table-cell">
            {m.deadline}
          </th>
          <th scope="col" className="px-3 py-3 text-left font-medium max-lg:hidden print:table-cell">
            {m.submitted}
          </th>
          <th scope="col" className="py-3 pl-3 text-right font-medium max-lg:hidden print:table-cell">
            {m.submissions}
          </th>
        </tr>
      </thead>
      <tbody>
        {waiting
          ? Array.from({ length: 12 }, (_, line) => (
              // Places without content have no identity but their line.
              <tr key={line} aria-hidden className="border-b border-line">
                <td colSpan={9} className="h-16" />
              </tr>
            ))
          : reports.map((report) => (
              <ReportRow
                key={report.id}
                roundId={roundId}
                report={report}
                view={view}
                extended={report.deadline > agencyDeadline}
                reviewersOf={reviewersOf}
                chosen={selection?.has(report.id) ?? null}
                onChoose={choose}
              />
            ))}
      </tbody>
    </table>
  )
}
