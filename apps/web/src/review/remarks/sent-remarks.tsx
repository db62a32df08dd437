import { RemarkReply } from '#changes/remark-reply.tsx'
import { RemarkText } from '#changes/remark-text.tsx'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { SentRemark } from '../review-query.ts'
import { ShowInLetter, type ShowSight } from './show-in-letter.tsx'
import type { Standing } from './standing-of.ts'

interface SentRemarksProps {
  readonly sent: readonly SentRemark[]
  readonly standing: (remark: SentRemark) => Standing
  readonly show: ShowSight
}

/** Remarks of earlier returns, the latest return first, each with the agency's answer. */
export function SentRemarks({ sent, standing, show }: SentRemarksProps) {
  const { sent: title } = useMessages('review').remarks
  const m = useMessages('changes')
  return [...Map.groupBy(sent, ({ submission }) => submission)].reverse().map(([submission, remarks]) => (
    <div key={submission}>
      <h3 className="font-medium">{title(submission)}</h3>
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
            <div className="-mb-2 -ml-3 text-sm empty:hidden">
              <ShowInLetter place={remark.place} standing={standing(remark)} show={show} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  ))
}
