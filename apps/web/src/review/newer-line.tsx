import { graphql } from '@thidua/schema/generated/gql'
import type { NewerThanShownQuery } from '@thidua/schema/generated/graphql'
import { stateLabels } from '@thidua/schema/state-labels'
import { useState } from 'react'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofReport } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { type ReviewedReport, reviewQuery, type SentSubmission } from './review-query.ts'

const newerQuery = graphql(/* GraphQL */ `
  query NewerThanShown($id: ID!) {
    report(id: $id) {
      id
      state
      stateSince
      latestSubmission {
        id
        submittedAt
      }
    }
  }
`)

type Newest = NonNullable<NewerThanShownQuery['report']>

/**
 * Says that something newer stands than what is being read, and waits: whoever is in the middle of a remark turns the page
 * when they want to.
 */
export function NewerLine({ report, latest }: { report: ReviewedReport; latest: SentSubmission }) {
  const { newer: m } = useMessages('review')
  const text = useLabel()
  const [newest, setNewest] = useState<Newest | null>(null)
  useLive(ofReport(report.id), async () => {
    // Apart from the cache, which the page follows.
    setNewest((await askByItself(newerQuery, { id: report.id }, true))?.report ?? null)
  })
  const show = () =>
    apolloClient.query({ query: reviewQuery, variables: { reportId: report.id }, fetchPolicy: 'network-only' })
  const sent = newest?.latestSubmission
  const words =
    sent && sent.id !== latest.id && sent.submittedAt > latest.submittedAt
      ? m.sent(momentText(sent.submittedAt))
      : newest && newest.state !== report.state && newest.stateSince > report.stateSince
        ? m.state(text(stateLabels[newest.state]), momentText(newest.stateSince))
        : null
  return (
    <div role="status" className="print:hidden">
      {words === null ? null : (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
          <span className="font-medium">{words}</span>
          <Button look="quiet" onClick={() => void show().catch(() => undefined)}>
            {m.show}
          </Button>
        </p>
      )}
    </div>
  )
}
