import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { byItselfHeader } from '@thidua/schema/http/live'
import { useEffect, useEffectEvent, useRef } from 'react'
import { momentText, numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { ReminderRows } from './reminder-rows.tsx'

const logQuery = graphql(/* GraphQL */ `
  query ReminderLog($roundId: ID!) {
    roundReminders(roundId: $roundId) {
      id
      reminders {
        id
        madeAt
        by
        said
        reports
        done
        sent
      }
    }
  }
`)

interface ReminderLogProps {
  readonly roundId: string
  /** Something was sent a moment ago: the reader goes on here. */
  readonly fresh: boolean
  /** All that was being sent is sent. */
  readonly onDone: () => void
}

/** How often the page looks while something is being sent. */
const lookEveryMs = 1000

/** Every reminder of the round with what came of it: while one is being sent, as far as the database says it is. */
export function ReminderLog({ roundId, fresh, onDone }: ReminderLogProps) {
  const { log: m } = useMessages('reminders')
  const { data, startPolling, stopPolling } = useQuery(logQuery, {
    variables: { roundId },
    fetchPolicy: 'network-only',
    // It looks again and again: that does not keep a session open.
    context: { headers: { [byItselfHeader]: '1' } },
  })
  const reminders = data?.roundReminders?.reminders ?? []
  const sending = reminders.some(({ done, reports }) => done < reports)
  useEffect(() => {
    if (!sending) return
    startPolling(lookEveryMs)
    return stopPolling
  }, [sending, startPolling, stopPolling])
  const done = useEffectEvent(onDone)
  const read = data !== undefined
  useEffect(() => {
    if (fresh && read && !sending) done()
  }, [fresh, read, sending])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (fresh) heading.current?.focus()
  }, [fresh])
  return (
    <section aria-labelledby="log" className="mt-10">
      <h2 id="log" ref={heading} tabIndex={-1} className="text-xl">
        {m.title}
      </h2>
      {data && reminders.length === 0 ? <p className="mt-2 text-quiet">{m.none}</p> : null}
      <ol className="mt-3 flex flex-col gap-3">
        {reminders.map(({ id, madeAt, by, said, reports, done, sent }) => (
          <li key={id} className="rounded-2xl border border-line bg-sheet px-5 py-3">
            <p className="font-medium">
              {by ? m.pressed(by, momentText(String(madeAt))) : m.byItself(momentText(String(madeAt)))}
            </p>
            <p role="status" className="text-sm text-quiet">
              {done < reports
                ? m.progress(numberText(done), numberText(reports))
                : m.result(numberText(sent), numberText(reports - sent))}
            </p>
            {said ? <p className="mt-1 whitespace-pre-line">{said}</p> : null}
            <Disclosure
              summary={m.open}
              className="mt-1"
              summaryClassName="inline-flex min-h-11 cursor-pointer items-center text-sm font-medium text-accent"
            >
              <ReminderRows key={done} reminderId={id} label={m.open} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  )
}
