import { useMessages } from '#messages/use-messages.ts'
import type { SentRemark } from '../review-query.ts'

/** What the agency answered. */
export function RemarkReply({ remark }: { remark: SentRemark }) {
  const m = useMessages('review').remarks
  if (!remark.answer) return <p className="mt-2 text-sm text-quiet">{m.unanswered}</p>
  return (
    <p className="mt-2 text-sm">
      <span className="font-medium">{m.answers[remark.answer]}</span>
      {remark.answerText ? <span className="whitespace-pre-wrap">: {remark.answerText}</span> : null}
    </p>
  )
}
