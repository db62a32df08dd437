import type { LoaderFunctionArgs } from 'react-router'
import { OpenReportContext } from '#answers/open-report.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { NotFound } from '#ui/not-found.tsx'
import { openReportOf } from './open-report-of.ts'
import { ReviewDesk } from './review-desk.tsx'
import { reviewQuery } from './review-query.ts'
import { UnavailableReport } from './unavailable-report.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(reviewQuery, { variables: { reportId: params['reportId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

export { keepOnSearch as shouldRevalidate } from '#lib/keep-on-search.ts'

/** The host's desk for one report: the letter as it prints, remarks beside it, and the decision. */
export function Component() {
  const { report } = useLoadedQuery(loader)
  if (!report) return <NotFound />
  const [latest, before] = report.submissions.edges.map(({ node }) => node)
  return (
    <OpenReportContext value={openReportOf(report, report.latestSubmission?.evidence ?? [])}>
      {latest ? (
        <ReviewDesk key={latest.id} report={report} latest={latest} before={before ?? null} />
      ) : (
        <UnavailableReport report={report} />
      )}
    </OpenReportContext>
  )
}
