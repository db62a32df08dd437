import type { ReactNode } from 'react'
import { OvertakenNotice } from '#acts/overtaken-notice.tsx'
import { paths } from '#lib/paths.ts'
import { writeListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Page } from '#ui/page.tsx'
import { Neighbours } from './neighbours.tsx'
import type { ReviewedReport } from './review-query.ts'
import './review-frame.css'

interface ReviewFrameProps {
  readonly report: ReviewedReport
  /** What can be decided on the report. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/**
 * Whose report, of which round; the way back to the list. The decision and the ways to the neighbours stay
 * at the foot of the window: who reads two hundred letters never scrolls back for them.
 */
export function ReviewFrame({ report, acts, children }: ReviewFrameProps) {
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
      <p className="review-head mt-1 text-quiet">
        {round.name}
        {round.name.includes(round.movement.name) ? null : ` · ${round.movement.name}`}
      </p>
      <OvertakenNotice reportId={report.id} className="mt-4 print:hidden" />
      {children}
      <div className="review-foot fixed inset-x-0 bottom-0 z-20 border-t border-line bg-sheet shadow-float print:hidden">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-2 px-4 py-2 sm:px-6">
          {acts}
          <Neighbours roundId={round.id} reportId={report.id} />
        </div>
      </div>
    </Page>
  )
}
