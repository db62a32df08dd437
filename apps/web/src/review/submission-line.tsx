import { stateLabels } from '@thidua/schema/state-labels'
import { Download, History } from 'lucide-react'
import { FileList } from '#evidence/file-list.tsx'
import { filesOfItem } from '#evidence/files-of.ts'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { DownloadLink } from '#ui/download-link.tsx'
import { Contacts } from './agency/contacts.tsx'
import { Deadline } from './agency/deadline.tsx'
import { EnterLink } from './enter-link.tsx'
import type { ReviewedReport, SentSubmission } from './review-query.ts'

/** When, by whom and under which reference the report came, and its files. */
export function SubmissionLine({ report, submission }: { report: ReviewedReport; submission: SentSubmission }) {
  const m = useMessages('review')
  const { entered } = useMessages('acts')
  const text = useLabel()
  const { number, submittedAt, submittedBy, reference, reason, entry, id } = submission
  const state = text(stateLabels[report.state])
  const [since, sent] = [momentText(report.stateSince), momentText(submittedAt)]
  const icon = <Download aria-hidden className="size-4" />
  return (
    <div className="review-head mt-3 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 text-sm">
      <div>
        <p className="font-medium">{since === sent ? state : m.stateSince(state, since)}</p>
        <p className="mt-1 text-quiet">
          {m.submitted(number, sent, submittedBy)} · {m.reference(reference)}
        </p>
        {entry ? (
          <p className="mt-1 font-medium text-notice">
            {entered.line(entry.channel, submittedBy, momentText(entry.enteredAt))}
          </p>
        ) : null}
        <FileList files={filesOfItem(report.latestSubmission?.evidence ?? [], 'letter')} />
        <Deadline report={report} />
        <Contacts contacts={report.contacts} />
        {reason ? <p className="mt-1">{m.reason(reason)}</p> : null}
        <EnterLink report={report} className="mt-3 print:hidden" />
      </div>
      <fieldset aria-label={m.downloads.label} className="-mx-3 flex flex-wrap print:hidden">
        {report.reading ? (
          <ButtonLink look="quiet" to={paths.past(report.round.id, report.id)}>
            <History aria-hidden className="size-4" />
            {m.past}
          </ButtonLink>
        ) : null}
        <DownloadLink href={`/letters/submissions/${id}.docx`} icon={icon}>
          {m.downloads.docx}
        </DownloadLink>
        <DownloadLink href={`/letters/submissions/${id}.pdf`} icon={icon}>
          {m.downloads.pdf}
        </DownloadLink>
        <DownloadLink href={`/exports/reports/${report.id}.xlsx`} icon={icon}>
          {m.downloads.xlsx}
        </DownloadLink>
      </fieldset>
    </div>
  )
}
