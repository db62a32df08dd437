import type { FragmentType } from '@apollo/client'
import { useMutation, useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RemarkView_RemarkFragmentDoc } from '@thidua/schema/generated/graphql'
import { clsx } from 'clsx'
import { type FormEvent, useState } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/text-area.tsx'

const fragment = graphql(/* GraphQL */ `
  fragment RemarkView_remark on Remark {
    id
    text
    quote
    level
    state
    by
    at
    answer
    answerText
  }
`)

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

/** One remark of the host's side and the agency's answer: mended, or explained. */
export function RemarkView({
  remark: from,
  mayAnswer,
}: {
  remark: FragmentType<typeof RemarkView_RemarkFragmentDoc>
  mayAnswer: boolean
}) {
  const { remarks: m } = useMessages('wizard')
  const { data: remark } = useSuspenseFragment({ fragment, from })
  const [again, setAgain] = useState(false)
  const open = remark.state === 'open' || again
  return (
    <article>
      <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
        <span className={clsx('font-medium', remark.level === 'mustFix' ? 'text-problem' : 'text-notice')}>
          {m[remark.level]}
        </span>
        <span>{m.by(remark.by, momentText(remark.at))}</span>
      </p>
      {remark.quote ? (
        <blockquote className="mt-2 border-l-2 border-border pl-3 text-quiet">
          <span className="sr-only">{m.quote} </span>“{remark.quote}”
        </blockquote>
      ) : null}
      <p className="mt-1.5 whitespace-pre-wrap">{remark.text}</p>
      {open || remark.answer === null ? null : (
        <p className="mt-2 text-sm">
          {remark.answer === 'fixed' ? m.answeredFixed : m.answeredExplained(remark.answerText ?? '')}
        </p>
      )}
      {mayAnswer && open ? <RemarkAnswer remarkId={remark.id} onAnswered={() => setAgain(false)} /> : null}
      {mayAnswer && remark.state === 'answered' && !again ? (
        <Button look="quiet" className="mt-1 -ml-3" onClick={() => setAgain(true)}>
          {m.again}
        </Button>
      ) : null}
    </article>
  )
}

function RemarkAnswer({ remarkId, onAnswered }: { remarkId: string; onAnswered: () => void }) {
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
