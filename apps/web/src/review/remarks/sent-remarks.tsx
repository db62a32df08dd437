import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { SentRemark } from '../review-query.ts'
import { RemarkReply } from './remark-reply.tsx'
import { RemarkText } from './remark-text.tsx'
import { ShowInLetter, type ShowRemark } from './show-in-letter.tsx'

/** Remarks of earlier returns, the latest return first, each with the agency's answer. */
export function SentRemarks({ sent, show }: { sent: readonly SentRemark[]; show: ShowRemark }) {
  const m = useMessages('review').remarks
  return [...Map.groupBy(sent, ({ submission }) => submission)].reverse().map(([submission, remarks]) => (
    <div key={submission}>
      <h3 className="font-medium">{m.sent(submission)}</h3>
      <ul className="mt-2 flex flex-col gap-3">
        {remarks.map((remark) => (
          <li key={remark.id} className="rounded-xl border border-line p-4">
            <RemarkText
              remark={remark}
              note={
                <>
                  <span>{m.by(remark.by, momentText(remark.at))}</span>
                  <span>{m.states[remark.state]}</span>
                </>
              }
            />
            <RemarkReply remark={remark} />
            <p className="-mb-2 -ml-3 text-sm empty:hidden">
              <ShowInLetter remark={remark} show={show} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  ))
}
