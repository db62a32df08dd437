import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'

const answerRemark = graphql(/* GraphQL */ `
  mutation AnswerRemark($input: AnswerRemarkInput!) {
    result: answerRemark(input: $input) {
      ...ReportAct_result @unmask
    }
  }
`)

/** What sends forms comes with it: most remarks are answered without. */
const ExplainForm = laterPart(() => import('./explain-form.tsx').then(({ ExplainForm: part }) => part))

/** The agency's answer to a remark: "đã sửa" in one click, or an explanation in words. */
export function RemarkAnswer({ remarkId, onAnswered }: { remarkId: string; onAnswered: () => void }) {
  const { remarks: m } = useMessages('wizard')
  const { id } = useOpenReport()
  const { run, working, problem } = useReportAct(id, answerRemark)
  const [explaining, setExplaining] = useState(false)
  const [written, setWritten] = useState('')
  const answerFixed = async () => {
    if ((await run({ input: { remarkId, answer: 'fixed' } })) === null) onAnswered()
  }
  const explain = async (explanation: string) => {
    const found = await run({ input: { remarkId, answer: 'explained', text: explanation } })
    if (found === null) onAnswered()
    return found
  }
  const putAway = (text: string) => {
    setWritten(text)
    setExplaining(false)
  }
  return (
    <div className="mt-3">
      {explaining ? (
        <ExplainForm start={written} send={explain} onCancel={putAway} />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" aria-disabled={working || undefined} onClick={() => void answerFixed()}>
            {m.fixed}
          </Button>
          <Button look="secondary" onClick={() => setExplaining(true)}>
            {m.explain}
          </Button>
        </div>
      )}
      <ActProblem problem={problem?.kind === 'invalid' ? null : problem} className="mt-2" />
    </div>
  )
}
