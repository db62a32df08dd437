import { stateLabels } from '@thidua/schema/state-labels'
import { Download } from 'lucide-react'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { DownloadLink } from '#ui/download-link.tsx'
import { Contacts } from './agency/contacts.tsx'
import { Deadline } from './agency/deadline.tsx'
import type { ReviewedReport, SentSubmission } from './review-query.ts'

/** When, by whom and under which reference the report came, and its files. */
export function SubmissionLine({ report, submission }: { report: ReviewedReport; submission: SentSubmission }) {
  const m = useMessages('review')
  const text = useLabel()
  const { number, submittedAt, submittedBy, reference, reason, id } = submission
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
        <Deadline report={report} />
        <Contacts contacts={report.contacts} />
        {reason ? <p className="mt-1">{m.reason(reason)}</p> : null}
      </div>
      <fieldset aria-label={m.downloads.label} className="-mx-3 flex flex-wrap print:hidden">
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
