import { can } from '@thidua/schema/permissions'
import { dateText, deadlineDay } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { subjectOf } from '../open-report-of.ts'
import type { ReviewedReport } from '../review-query.ts'
import { ExtendDeadline } from './extend-deadline.tsx'

/** The agency's deadline and how the report stands to it; who extended it, why, and the way to extend it. */
export function Deadline({ report }: { report: ReviewedReport }) {
  const m = useMessages('review')
  const viewer = useViewer()
  const { deadline, late, firstSubmittedAt, state, extensions } = report
  const settled = state === 'ACCEPTED' || state === 'COMPILED'
  const mayExtend = !settled && can(viewer.rights, 'extend:report', subjectOf(report)).allowed
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 text-quiet">
        <span>{m.deadline(deadlineDay(deadline))}</span>
        {firstSubmittedAt || late ? <span aria-hidden>·</span> : null}
        {late ? (
          <span className="font-medium text-notice">{firstSubmittedAt ? m.late : m.overdue}</span>
        ) : firstSubmittedAt ? (
          <span>{m.onTime}</span>
        ) : null}
        {mayExtend ? <ExtendDeadline reportId={report.id} deadline={deadline} /> : null}
      </div>
      {extensions.map(({ id, deadline: until, reason, approvedBy, approvedAt }) => (
        <p key={id} className="text-quiet">
          {m.extension.line(deadlineDay(until), approvedBy, dateText(approvedAt), reason)}
        </p>
      ))}
    </>
  )
}
