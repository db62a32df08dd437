import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RemarkView_RemarkFragmentDoc } from '@thidua/schema/generated/graphql'
import { clsx } from 'clsx'
import { useState } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RemarkAnswer } from './remark-answer.tsx'

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
