import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'

const answerRemark = graphql(/* GraphQL */ `
  mutation AnswerRemark($input: AnswerRemarkInput!) {
    answerRemark(input: $input) {
      __typename
      ... on ReportActSuccess {
        report {
          id
          state
          remarks {
            id
            ...RemarkView_remark
          }
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

/** The agency's answer to a remark: "đã sửa" in one click, or an explanation in words. */
export function RemarkAnswer({ remarkId, onAnswered }: { remarkId: string; onAnswered: () => void }) {
  const { remarks: m } = useMessages('wizard')
  const { run, working, refused } = useReportAct(answerRemark, (data) => data.answerRemark)
  const [explaining, setExplaining] = useState(false)
  const { control, handleSubmit } = useForm({ defaultValues: { explanation: '' } })
  const explanationId = `explain-${remarkId}`

  const send = async (how: { answer: 'fixed' } | { answer: 'explained'; text: string }) => {
    if (await run({ input: { remarkId, ...how } })) onAnswered()
  }
  const explain = handleSubmit(
    ({ explanation }) => send({ answer: 'explained', text: explanation.trim() }),
    () => focusField(explanationId),
  )
  return (
    <div className="mt-3">
      {explaining ? (
        <form noValidate onSubmit={(event) => void explain(event)} className="flex flex-col gap-3">
          <RequiredText
            control={control}
            name="explanation"
            id={explanationId}
            label={m.explanation}
            missing={m.explanationMissing}
            autoFocus
          />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="secondary">
              {m.send}
            </Button>
            <Button look="quiet" onClick={() => setExplaining(false)}>
              {m.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" aria-disabled={working || undefined} onClick={() => void send({ answer: 'fixed' })}>
            {m.fixed}
          </Button>
          <Button look="secondary" onClick={() => setExplaining(true)}>
            {m.explain}
          </Button>
        </div>
      )}
      <ActProblem className="mt-2">{refused}</ActProblem>
    </div>
  )
}
