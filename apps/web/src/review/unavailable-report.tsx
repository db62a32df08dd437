import { can } from '@thidua/schema/permissions'
import { stateLabels } from '@thidua/schema/state-labels'
import { subjectOf } from '#acts/subject-of.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofReport } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { Contacts } from './agency/contacts.tsx'
import { Deadline } from './agency/deadline.tsx'
import { EnterLink } from './enter-link.tsx'
import { ReviewFrame } from './review-frame.tsx'
import { type ReviewedReport, reviewQuery } from './review-query.ts'

/** A report that nobody has sent, or that this person may not read: what is known of it, and why no more. */
export function UnavailableReport({ report }: { report: ReviewedReport }) {
  const m = useMessages('review')
  const { refusals } = useMessages('acts')
  const text = useLabel()
  const viewer = useViewer()
  // Nothing is begun here that a sent report could disturb.
  useLive(ofReport(report.id), () => askByItself(reviewQuery, { reportId: report.id }))
  const { state, stateSince, submissionCount } = report
  const permission = can(viewer.rights, 'view:submission', subjectOf(report))
  return (
    <ReviewFrame report={report}>
      <Notice className="mt-6" title={submissionCount === 0 ? m.unavailable.notSubmitted : m.unavailable.refused}>
        <p className="mt-2">{m.unavailable.state(text(stateLabels[state]), momentText(stateSince))}</p>
        <p className="mt-1">
          {submissionCount === 0 || permission.allowed
            ? m.unavailable.drafts
            : permission.why === 'wrongState'
              ? m.unavailable.beforeAcceptance
              : refusals[permission.why]}
        </p>
        <div className="mt-3 text-sm">
          <Deadline report={report} />
          <Contacts contacts={report.contacts} />
        </div>
        <EnterLink report={report} className="mt-4 print:hidden" />
      </Notice>
    </ReviewFrame>
  )
}
