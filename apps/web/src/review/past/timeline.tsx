import { RemarkReply } from '#changes/remark-reply.tsx'
import { RemarkText } from '#changes/remark-text.tsx'
import { deadlineDay, momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { entriesOf } from './entries-of.ts'
import type { PastReport, PastSubmission } from './past-query.ts'

interface TimelineProps {
  readonly report: PastReport
  readonly submissions: readonly PastSubmission[]
}

/** Every act on the report, with what was sent and every remark, the latest first. */
export function Timeline({ report, submissions }: TimelineProps) {
  const m = useMessages('past').timeline
  const { did } = useMessages('acts').overtaken
  const words = (act: string) => did[act as keyof typeof did] ?? act
  const entries = entriesOf(report, submissions)
  return (
    <section aria-labelledby="timeline" className="mt-10">
      <h2 id="timeline" className="text-xl">
        {m.title}
      </h2>
      {entries.length === 0 ? <p className="mt-3 text-quiet">{m.none}</p> : null}
      <ol className="mt-3 divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.key} className="py-3">
            <p>
              <span className="font-medium">{entry.by}</span>{' '}
              {entry.kind === 'act'
                ? words(entry.act)
                : entry.kind === 'note'
                  ? m.noted
                  : entry.kind === 'proposal'
                    ? m.proposals[entry.act]
                    : entry.reader
                      ? m.given(entry.reader)
                      : m.givenBack}
              <span className="text-quiet"> · {momentText(entry.at)}</span>
            </p>
            {entry.text ? <p className="mt-1 break-words whitespace-pre-wrap text-quiet">{entry.text}</p> : null}
            {entry.kind === 'act' && entry.submission ? (
              <p className="text-sm text-quiet">{m.submission(entry.submission.number, entry.submission.reference)}</p>
            ) : null}
            {entry.kind === 'act' && entry.extendedTo ? (
              <p className="text-sm text-quiet">{m.extendedTo(deadlineDay(entry.extendedTo))}</p>
            ) : null}
            {entry.kind === 'act' && entry.remarks.length > 0 ? (
              <ul className="mt-2 flex flex-col gap-3">
                {entry.remarks.map((remark) => (
                  <li key={remark.id} className="rounded-xl border border-line bg-sheet p-4">
                    <RemarkText remark={remark} />
                    <RemarkReply remark={remark} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
