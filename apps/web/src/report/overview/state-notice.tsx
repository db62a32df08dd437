import { can } from '@thidua/schema/permissions'
import { isHandedIn } from '@thidua/schema/states'
import { useOpenReport } from '#answers/open-report.ts'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { TakeBackReport } from '../acts/take-back-report.tsx'

interface StateNoticeProps {
  readonly reportId: string
  readonly submittedAt: string | null
  /** Why nobody asks for the report any more; null while somebody does. */
  readonly closed: { readonly why: 'withdrawn' | 'cancelled'; readonly reason: string } | null
}

/** Why the report is not being written now, and where to go instead. */
export function StateNotice({ reportId, submittedAt, closed }: StateNoticeProps) {
  const { subject } = useOpenReport()
  const { states: m } = useMessages('report')
  const { rights } = useViewer()
  if (closed)
    return (
      <Notice look="notice" title={m.closed[closed.why]} className="mt-6">
        <p className="mt-1">{m.closedReason(closed.reason)}</p>
        <p className="mt-1 text-quiet">{m.closedLine}</p>
      </Notice>
    )
  if (subject.state === 'WITH_HEAD') {
    const mine = can(rights, 'sendBack:report', subject).allowed
    return (
      <Notice look="accent" title={m.withHead} className="mt-6">
        <p className="mt-1">{mine ? m.withHeadMine : m.withHeadLine}</p>
        {mine ? (
          <ButtonLink to={paths.check(reportId)} className="mt-4">
            {m.read}
          </ButtonLink>
        ) : null}
        {can(rights, 'takeBack:report', subject).allowed ? <TakeBackReport reportId={reportId} /> : null}
      </Notice>
    )
  }
  if (!isHandedIn(subject.state)) return null
  const title =
    subject.state === 'ACCEPTED'
      ? m.accepted
      : subject.state === 'COMPILED'
        ? m.compiled
        : m.handedIn(submittedAt ? momentText(submittedAt) : '')
  return (
    <Notice look="accent" title={title} className="mt-6">
      <p className="mt-1">{m.handedInLine}</p>
      <ButtonLink to={paths.receipt(reportId)} look="secondary" className="mt-4">
        {m.receipt}
      </ButtonLink>
    </Notice>
  )
}
