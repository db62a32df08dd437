import { itemsOf } from '@thidua/schema/outline/template'
import type { LoaderFunctionArgs } from 'react-router'
import { OpenReportContext } from '#answers/open-report.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { ofReport } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { openReportOf } from '../open-report-of.ts'
import { AlikeList } from './alike-list.tsx'
import { Compare } from './compare.tsx'
import { OtherRounds } from './other-rounds.tsx'
import { pastQuery } from './past-query.ts'
import { SeenByAgency } from './seen-by-agency.tsx'
import { Timeline } from './timeline.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(pastQuery, { variables: { reportId: params['reportId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

export { keepOnSearch as shouldRevalidate } from '#lib/keep-on-search.ts'

/** All that a report went through, for those who read it at the host: its acts, what was sent, what stands elsewhere. */
export function Component() {
  const m = useMessages('past')
  const { report } = useLoadedQuery(loader)
  const id = report?.id ?? ''
  useLive(ofReport(id), () => askByItself(pastQuery, { reportId: id }))
  // Who reads no submissions of it has no past of it either.
  if (!report?.reading) return <NotFound />
  const submissions = report.submissions.edges.map(({ node }) => node)
  const [latest] = submissions
  const items = itemsOf(report.outline).length
  return (
    <OpenReportContext value={openReportOf(report, null)}>
      <Page
        title={m.title(report.agency.name)}
        heading={m.heading(report.agency.name)}
        back={{ to: paths.review(report.round.id, report.id), label: m.back }}
      >
        <p className="mt-1 text-quiet">{report.round.name}</p>
        <p className="mt-3">{latest ? m.read(report.reading.passes.length, items) : m.neverSent}</p>
        <Compare report={report} submissions={submissions} />
        {latest ? <AlikeList reportId={report.id} /> : null}
        {latest ? <SeenByAgency report={report} latest={latest} /> : null}
        <OtherRounds rounds={report.otherRounds} agency={report.agency.name} />
        <Timeline report={report} submissions={submissions} />
      </Page>
    </OpenReportContext>
  )
}
