import { useMessages } from '#messages/use-messages.ts'

/** A remark's answer. */
export interface Answered {
  readonly answer: 'fixed' | 'explained' | null
  readonly answerText: string | null
}

/** What the agency answered. */
export function RemarkReply({ remark }: { remark: Answered }) {
  const m = useMessages('changes')
  if (!remark.answer) return <p className="mt-2 text-sm text-quiet">{m.unanswered}</p>
  return (
    <p className="mt-2 text-sm">
      <span className="font-medium">{m.answers[remark.answer]}</span>
      {remark.answerText ? <span className="whitespace-pre-wrap">: {remark.answerText}</span> : null}
    </p>
  )
}
