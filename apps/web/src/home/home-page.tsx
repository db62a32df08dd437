import { graphql } from '@thidua/schema/generated/gql'
import type { HomePageQuery } from '@thidua/schema/generated/graphql'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { ofAllReports } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { laterPart } from '#ui/later-part.tsx'
import { Page } from '#ui/page.tsx'
import { DraftRound } from './draft-round.tsx'
import { ReportTask } from './report-task.tsx'
import { RoundCard } from './round-card.tsx'

/** Only for who begins a province: it comes with its words. */
const SetupSteps = laterPart(() =>
  Promise.all([import('#administration/setup-steps.tsx'), loadMessages('administration')]).then(
    ([{ SetupSteps: part }]) => part,
  ),
)

const homeQuery = graphql(/* GraphQL */ `
  query HomePage {
    myReports(first: 50) {
      edges {
        node {
          id
          ...ReportTask_report
        }
      }
    }
    setup {
      ...SetupSteps_setup
      agencies
      people
      movements
      rounds
    }
    administeredRounds(phases: [draft], first: 10) {
      edges {
        node {
          id
          ...DraftRound_round
        }
      }
    }
    rounds(first: 20) {
      edges {
        node {
          id
          ...RoundCard_round
        }
      }
    }
  }
`)

export const loader = () => preloadQuery.toPromise(preloadQuery(homeQuery, { fetchPolicy: 'network-only', ...kept }))

/** The first administrator alone is no province yet. */
const isSetUp = ({ agencies, people, movements, rounds }: NonNullable<HomePageQuery['setup']>): boolean =>
  agencies > 0 && people > 1 && movements > 0 && rounds > 0

/** The person's tasks: reports to write, the most urgent first; rounds to follow for the host's people. */
export function Component() {
  const m = useMessages('home')
  const data = useLoadedQuery(loader)
  useLive(ofAllReports, () => askByItself(homeQuery, {}))
  const reports = data.myReports.edges.map(({ node }) => node)
  const rounds = data.rounds.edges.map(({ node }) => node)
  const drafts = data.administeredRounds?.edges.map(({ node }) => node) ?? []
  const { setup } = data
  const beginning = setup !== null && setup !== undefined && !isSetUp(setup)
  return (
    <Page title={m.title}>
      {beginning ? (
        <section aria-labelledby="setup" className="mt-6">
          <h2 id="setup" className="text-xl">
            {m.setup}
          </h2>
          <p className="mt-1 text-quiet">{m.setupLead}</p>
          <SetupSteps setup={setup} />
        </section>
      ) : null}
      {reports.length > 0 || (rounds.length === 0 && !beginning) ? (
        <section aria-labelledby="my-reports" className="mt-6">
          <h2 id="my-reports" className={rounds.length > 0 ? 'text-xl' : 'sr-only'}>
            {m.reports}
          </h2>
          {reports.length === 0 ? (
            <div className="mt-4 rounded-2xl border border-line bg-sheet px-6 py-10 text-center">
              <p className="text-lg font-medium">{m.none}</p>
              <p className="mx-auto mt-2 max-w-[50ch] text-quiet">{m.noneMore}</p>
            </div>
          ) : null}
          <ul className="mt-4 flex flex-col gap-4">
            {reports.map((report) => (
              <ReportTask key={report.id} report={report} />
            ))}
          </ul>
        </section>
      ) : null}
      {drafts.length > 0 ? (
        <section aria-labelledby="draft-rounds" className="mt-10">
          <h2 id="draft-rounds" className="text-xl">
            {m.draftRounds}
          </h2>
          <ul className="mt-3 flex flex-col divide-y divide-line">
            {drafts.map((round) => (
              <DraftRound key={round.id} round={round} />
            ))}
          </ul>
        </section>
      ) : null}
      {rounds.length > 0 ? (
        <section aria-labelledby="my-rounds" className="mt-10">
          <h2 id="my-rounds" className="text-xl">
            {m.rounds}
          </h2>
          <ul className="mt-4 flex flex-col gap-4">
            {rounds.map((round) => (
              <RoundCard key={round.id} round={round} />
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  )
}
