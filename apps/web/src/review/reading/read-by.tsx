import { can } from '@thidua/schema/permissions'
import { Eye } from 'lucide-react'
import { ActProblem } from '#acts/act-problem.tsx'
import { subjectOf } from '#acts/subject-of.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { ReviewedReport } from '../review-query.ts'
import { GiveTo } from './give-to.tsx'
import { useAssign } from './use-assign.ts'

/** Who reads the report, and who has it open now; take it, give it to a colleague, hand it back. */
export function ReadBy({ report }: { report: ReviewedReport }) {
  const m = useMessages('review').reading
  const viewer = useViewer()
  const assign = useAssign(report)
  if (!can(viewer.rights, 'view:reading', subjectOf(report)).allowed) return null
  const { reviewer, reading } = report
  const present = reading?.present ?? []
  const own = reviewer?.id === viewer.id
  return (
    <div className="review-head mt-2 text-sm print:hidden">
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="text-quiet">{reviewer ? (own ? m.own : m.by(reviewer.name)) : m.nobody}</span>
        {report.closed ? null : (
          <div className="-mx-3 flex flex-wrap">
            {own ? null : (
              <Button look="quiet" className="-my-2" onClick={() => void assign.run(viewer.id)}>
                {m.take}
              </Button>
            )}
            <GiveTo roundId={report.round.id} reviewerId={reviewer?.id ?? null} give={assign.run} />
            {reviewer ? (
              <Button look="quiet" className="-my-2" onClick={() => void assign.run(null)}>
                {own ? m.handBack : m.takeAway}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      <p role="status" className="flex items-center gap-1.5 text-notice empty:hidden">
        {present.length > 0 ? (
          <>
            <Eye aria-hidden className="size-4 shrink-0" />
            {m.present(present.map(({ name }) => name).join(', '))}
          </>
        ) : null}
      </p>
      <ActProblem problem={assign.problem}>{assign.overtaken ? m.overtaken : null}</ActProblem>
    </div>
  )
}
