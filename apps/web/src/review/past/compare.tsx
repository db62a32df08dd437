import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { ChangesView } from '#changes/changes-view.tsx'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { type PastReport, type PastSubmission, standingQuery } from './past-query.ts'

interface CompareProps {
  readonly report: PastReport
  /** The latest first. */
  readonly submissions: readonly PastSubmission[]
}

/** Any two of what was sent, or what was sent with that of the round before. */
export function Compare({ report, submissions }: CompareProps) {
  const m = useMessages('past').compare
  const lastRound = report.otherRounds.find(({ before }) => before)
  const choices = [
    ...submissions.map(({ id, number, submittedAt }) => ({
      value: id,
      label: m.submission(number, momentText(submittedAt)),
    })),
    ...(lastRound ? [{ value: lastRound.reportId, label: m.lastRound(lastRound.round) }] : []),
  ]
  const [from, setFrom] = useState(submissions[1]?.id ?? lastRound?.reportId ?? '')
  const [to, setTo] = useState(submissions[0]?.id ?? '')
  const needsLast = lastRound !== undefined && [from, to].includes(lastRound.reportId)
  const { data, error } = useQuery(standingQuery, {
    variables: { reportId: lastRound?.reportId ?? '' },
    skip: !needsLast,
  })
  const of = (value: string) => {
    if (value === lastRound?.reportId) return data?.report?.latestSubmission ?? null
    return submissions.find(({ id }) => id === value) ?? null
  }
  const [before, after] = [of(from), of(to)]
  if (choices.length < 2) return null
  return (
    <section aria-labelledby="compare" className="mt-8">
      <h2 id="compare" className="text-xl">
        {m.title}
      </h2>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {(
          [
            ['compare-from', m.from, from, setFrom],
            ['compare-to', m.to, to, setTo],
          ] as const
        ).map(([id, label, value, set]) => (
          <SelectField
            key={id}
            id={id}
            label={label}
            empty={m.pick}
            choices={choices}
            value={value}
            onChange={({ target }) => set(target.value)}
          />
        ))}
      </div>
      <div className="mt-6">
        {from === to ? (
          <p>{m.same}</p>
        ) : before && after ? (
          <ChangesView
            key={`${from} ${to}`}
            before={before}
            after={after}
            names={[nameOf(from, choices), nameOf(to, choices)]}
            remarks={needsLast ? [] : report.remarks}
          />
        ) : (
          <p role="status">{error ? m.failed : needsLast ? m.loading : m.pickTwo}</p>
        )}
      </div>
    </section>
  )
}

const nameOf = (value: string, choices: readonly { readonly value: string; readonly label: string }[]): string =>
  choices.find((choice) => choice.value === value)?.label ?? ''
