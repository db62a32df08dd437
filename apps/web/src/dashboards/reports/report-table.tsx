import { useCallback, useRef } from 'react'
import type { ListView } from '#lib/round-reports/list-view.ts'
import type { ListedReport } from '#lib/round-reports/use-round-reports.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
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
    <ListTable
      label={m.heading}
      order={view.order}
      sort={sort}
      waiting={waiting}
      columns={[
        ...(selection ? [{ label: bulk.chooseColumn, unseen: true, className: 'print:hidden' }] : []),
        { label: m.agency, by: 'name' },
        { label: m.state, by: 'state' },
        { label: m.daysInState, by: 'time', className: 'text-right max-lg:hidden print:table-cell' },
        { label: m.hand, className: 'max-md:hidden print:table-cell' },
        { label: m.lastActivity, className: 'whitespace-nowrap max-xl:hidden print:hidden' },
        { label: m.deadline, className: 'max-lg:hidden print:table-cell' },
        { label: m.submitted, className: 'max-lg:hidden print:table-cell' },
        { label: m.submissions, right: true, className: 'max-lg:hidden print:table-cell' },
      ]}
    >
      {reports.map((report) => (
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
    </ListTable>
  )
}
