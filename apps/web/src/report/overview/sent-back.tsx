import { useOpenReport } from '#answers/open-report.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'

interface ReportEvent {
  readonly act: string
  readonly by: string
  readonly at: string
  readonly note: string | null
}

/** The head's note when the report came back inside the agency, until it is presented or sent again. */
export function SentBack({ events }: { events: readonly ReportEvent[] }) {
  const { subject } = useOpenReport()
  const { overview } = useMessages('report')
  const last = events.filter(({ act }) => act !== 'write').at(-1)
  if (last?.act !== 'sendBack' || (subject.state !== 'DRAFTING' && subject.state !== 'REVISING')) return null
  return (
    <Notice look="notice" title={overview.sentBack(last.by)} className="mt-6">
      {last.note ? <p className="mt-1 whitespace-pre-wrap">{last.note}</p> : null}
      <p className="mt-1 text-sm text-quiet">{momentText(last.at)}</p>
    </Notice>
  )
}
