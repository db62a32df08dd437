import type { ReactNode } from 'react'
import { paths } from '#lib/paths.ts'
import { writeListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Page } from '#ui/page.tsx'
import { Neighbours } from './neighbours.tsx'
import type { ReviewedReport } from './review-query.ts'

/** Whose report, of which round; the ways back to the list and on to its neighbours. */
export function ReviewFrame({ report, children }: { report: ReviewedReport; children: ReactNode }) {
  const m = useMessages('review')
  const [view] = useListView()
  const { agency, round } = report
  return (
    <Page
      title={m.title(agency.name)}
      heading={agency.name}
      back={{ to: paths.round(round.id) + writeListView(view), label: m.back }}
      wide
    >
      <p className="mt-1 text-quiet">
        {round.name}
        {round.name.includes(round.movement.name) ? null : ` · ${round.movement.name}`}
      </p>
      <Neighbours roundId={round.id} reportId={report.id} />
      {children}
    </Page>
  )
}
