import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/text-area.tsx'

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
  const [answer, { loading, error, data }] = useMutation(answerRemark)
  const [explaining, setExplaining] = useState(false)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const refused =
    error?.message ?? (data && data.answerRemark.__typename !== 'ReportActSuccess' ? data.answerRemark.message : null)

  const send = async (how: 'fixed' | 'explained') => {
    if (loading) return
    const input = { remarkId, answer: how, ...(how === 'explained' ? { text: text.trim() } : {}) }
    const result = await answer({ variables: { input } }).catch(() => null)
    if (result?.data?.answerRemark.__typename === 'ReportActSuccess') onAnswered()
  }
  const explain = (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() !== '') void send('explained')
  }
  return (
    <div className="mt-3">
      {explaining ? (
        <form noValidate onSubmit={explain} className="flex flex-col gap-3">
          <TextArea
            id={`explain-${remarkId}`}
            label={m.explanation}
            problem={missing ? m.explanationMissing : null}
            value={text}
            autoFocus
            onChange={(event) => setText(event.target.value)}
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
          <Button look="secondary" aria-disabled={loading || undefined} onClick={() => void send('fixed')}>
            {m.fixed}
          </Button>
          <Button look="secondary" onClick={() => setExplaining(true)}>
            {m.explain}
          </Button>
        </div>
      )}
      {refused ? (
        <p role="alert" className="mt-2 text-problem">
          {refused}
        </p>
      ) : null}
    </div>
  )
}
