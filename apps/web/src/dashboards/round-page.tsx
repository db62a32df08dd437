import { CombinedGraphQLErrors } from '@apollo/client'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { serverNow } from '#lib/clock/server-time.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { ofRound } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { paths } from '#lib/paths.ts'
import { ownBlockIds, useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { Attention } from './attention/attention.tsx'
import { listMatters } from './attention/list-matters.ts'
import { DashboardViews } from './dashboard-views.tsx'
import { FigureRow } from './figures/figure-row.tsx'
import { LatenessBars } from './progress/lateness-bars.tsx'
import { StateBar } from './progress/state-bar.tsx'
import { RoundHeader } from './round-header.tsx'
import './round-print.css'

const roundQuery = graphql(/* GraphQL */ `
  query RoundPage($roundId: ID!) {
    round(id: $roundId) {
      id
      name
      outline
      opensAt
      agencyDeadline
      compilerDeadline
      cancelledReason
      hostAgency {
        id
        name
      }
      movement {
        id
        name
        fromYear
        toYear
      }
      waiting {
        mine
        unclaimed
        all
      }
      reviewers {
        name
        email
        blockIds
      }
      submissionDays {
        day
        blockId
        count
      }
      dashboard {
        totals { ...Dashboard_counts @unmask }
        blocks {
          block {
            id
            name
          }
          counts { ...Dashboard_counts @unmask }
        }
        lateness {
          fromDays
          toDays
          count
          missing
        }
        items {
          item
          content
          none
          missing
          notSubmitted
        }
        heatMap {
          reportId
          agencyName
          blockName
          state
          answers
        }
      }
    }
  }
`)

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery
    .toPromise(
      preloadQuery(roundQuery, { variables: { roundId: params['roundId'] ?? '' }, fetchPolicy: 'network-only' }),
    )
    .catch(hideForbidden)

/** A dashboard is its host's: for everybody else there is nothing here. */
function hideForbidden(error: unknown): never {
  const forbidden =
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')
  throw forbidden ? new Response(null, { status: 404 }) : error
}

export { keepOnSearch as shouldRevalidate } from '#lib/keep-on-search.ts'

/** The host's dashboard of one round. */
export function Component() {
  const m = useMessages('dashboards')
  const viewer = useViewer()
  const { round } = useLoadedQuery(loader)
  const { roundId = '' } = useParams()
  const [readAt, setReadAt] = useState(() => serverNow().toISOString())
  useLive(ofRound(roundId), async () => {
    await askByItself(roundQuery, { roundId })
    setReadAt(serverNow().toISOString())
  })
  const [printing, setPrinting] = useState(false)
  if (!round) return <NotFound />
  const { dashboard } = round
  const own = ownBlockIds(viewer)
  const matters = listMatters({ totals: dashboard.totals, blocks: dashboard.blocks, reports: dashboard.heatMap, own })
  return (
    <Page title={m.title(round.name)} heading={round.name} back={{ to: paths.home(), label: m.back }} wide>
      <RoundHeader round={round} readAt={readAt} print={() => setPrinting(true)} />
      <FigureRow counts={dashboard.totals} />
      <div className="mt-2 grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-[5fr_7fr] print:mt-4 print:grid-cols-2 print:gap-3">
        <Attention matters={matters} />
        <div className="flex flex-col gap-4 print:gap-3">
          <StateBar reports={dashboard.heatMap} />
          <LatenessBars lateness={dashboard.lateness} />
        </div>
      </div>
      <DashboardViews
        roundId={round.id}
        round={round}
        reviewers={round.reviewers}
        submissionDays={round.submissionDays}
        host={round.hostAgency}
        waiting={round.waiting ?? null}
        outline={round.outline}
        blocks={dashboard.blocks}
        totals={dashboard.totals}
        items={dashboard.items}
        heatMap={dashboard.heatMap}
        printing={printing}
        onPrinted={() => setPrinting(false)}
      />
    </Page>
  )
}
