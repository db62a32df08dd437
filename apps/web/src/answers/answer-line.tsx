import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'

interface AnswerLineProps {
  readonly question: string
  /** Where "Sửa" leads; left out when the answer cannot be changed. */
  readonly to: string | undefined
  /** A long text stands under its question, in the whole width. */
  readonly long?: boolean
  /** Nothing reads "Không cung cấp". */
  readonly children: ReactNode
}

/** Question, answer, "Sửa": one line of a `dl` on the check page and in read-only items. */
export function AnswerLine({ question, to, long = false, children }: AnswerLineProps) {
  const answers = useMessages('answers')
  return (
    <div
      className={clsx(
        'grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-3',
        !long && 'sm:grid-cols-[minmax(8rem,2fr)_5fr_auto]',
      )}
    >
      <dt className="font-medium">{question}</dt>
      <dd
        className={clsx(
          'col-span-2 row-start-2 min-w-0 break-words whitespace-pre-line',
          !long && 'sm:col-span-1 sm:row-start-auto',
        )}
      >
        {children || <span className="text-quiet">{answers.notProvided}</span>}
      </dd>
      {to ? (
        <dd className={clsx('col-start-2 row-start-1', !long && 'sm:col-start-auto sm:row-start-auto')}>
          <Link to={to} className="-my-1 inline-flex min-h-8 items-center font-medium">
            {answers.change}
            <span className="sr-only"> {question}</span>
          </Link>
        </dd>
      ) : null}
    </div>
  )
}
