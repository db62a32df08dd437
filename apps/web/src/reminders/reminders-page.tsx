import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ByItself } from './by-itself.tsx'
import { ReminderLog } from './log/reminder-log.tsx'
import { DueReports } from './plan/due-reports.tsx'
import { LeftOut } from './plan/left-out.tsx'

const remindersQuery = graphql(/* GraphQL */ `
  query RemindersPage($roundId: ID!) {
    roundReminders(roundId: $roundId) {
      id
      name
      byItself
      runs
      nextDay
    }
  }
`)

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(remindersQuery, { variables: { roundId: params['roundId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

/** Who is late and in whose hand it is; one press reminds the right people, and what came of it stands below. */
export function Component() {
  const m = useMessages('reminders')
  const { roundReminders: round } = useLoadedQuery(loader)
  // The log is read anew with a press, the lists once what it asked for is done.
  const [presses, setPresses] = useState(0)
  const [sendings, setSendings] = useState(0)
  if (!round) return <NotFound />
  return (
    <Page title={m.title(round.name)} heading={m.heading} back={{ to: paths.round(round.id), label: m.back }} wide>
      <p className="mt-2 text-quiet">{round.name}</p>
      {round.runs ? (
        <DueReports key={`due ${sendings}`} round={round} onSent={() => setPresses((before) => before + 1)} />
      ) : (
        <Notice className="mt-6">
          <p>{m.stopped}</p>
        </Notice>
      )}
      <ReminderLog
        key={`log ${presses}`}
        roundId={round.id}
        fresh={presses > 0}
        onDone={() => setSendings((before) => before + 1)}
      />
      {round.runs ? (
        <>
          <LeftOut key={`out ${sendings}`} roundId={round.id} />
          <ByItself roundId={round.id} on={round.byItself} nextDay={round.nextDay ? String(round.nextDay) : null} />
        </>
      ) : null}
    </Page>
  )
}
