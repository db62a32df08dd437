import type { PreloadedQueryRef } from '@apollo/client/react'
import { useReadQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReportLayoutQuery } from '@thidua/schema/generated/graphql'
import { useEffect, useRef } from 'react'
import { type LoaderFunctionArgs, Outlet, type ShouldRevalidateFunction, useLoaderData } from 'react-router'
import { OvertakenNotice } from '#acts/overtaken-notice.tsx'
import { OpenReportContext } from '#answers/open-report.ts'
import { followArrived } from '#evidence/follow-arrived.ts'
import { currentViewer } from '#lib/current-viewer.ts'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openDraft } from '#lib/draft/open-draft.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { apolloClient, preloadQuery } from '#lib/graphql/apollo-client.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { NoSuchPage } from '#lib/no-such-page.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { usePresence, WritersContext } from '#lib/presence/use-presence.ts'
import { previousQuery } from '#wizard/previous/previous-query.ts'
import type { LayoutReport } from './layout-report.ts'
import { bringAlong } from './offline/bring-along.ts'
import { ReportBar } from './report-bar.tsx'
import { useLiveReport } from './use-live-report.ts'
import { useOpenPlace } from './use-open-place.ts'
import { useOpenedReport } from './use-opened-report.ts'

const layoutQuery = graphql(/* GraphQL */ `
  query ReportLayout($id: ID!) {
    report(id: $id) {
      id
      state
      submissionCount
      openedByHost
      closed {
        why
        reason
      }
      draft
      reopenedPlaces
      evidence {
        ...ReportAct_file @unmask
      }
      agency {
        id
        name
        symbol
        block {
          id
        }
      }
      outline
      round {
        id
        kind
        opensAt
        compilerDeadline
        hostAgency {
          id
        }
        movement {
          id
          fromYear
          toYear
        }
        requestDocument {
          id
          issuedOn
        }
      }
      remarks {
        id
        place
        level
        state
        submission
        ...RemarkView_remark
      }
      ...ReportBar_report
      ...OverviewPage_report
      ...LetterPreview_report
      ...SubmitSection_report
    }
  }
`)

interface Loaded {
  readonly queryRef: PreloadedQueryRef<ReportLayoutQuery>
  readonly draft: DraftStore
}

/** One query for the report and its draft; every page of the report reads from it. */
export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const id = params['reportId'] ?? ''
  // Asked for at once: on a slow line the one after the other is half a second more.
  const previous = askForPrevious(id)
  const [viewer, { data }] = await Promise.all([
    currentViewer(request.url),
    apolloClient.query({ query: layoutQuery, variables: { id }, fetchPolicy: 'network-only', ...kept }),
  ])
  const fields = data?.report?.draft
  // A draft is its agency's own: for everybody else there is nothing here.
  if (!fields) throw new NoSuchPage()
  const [draft] = await Promise.all([openDraft(id, viewer, fields), data.report?.submissionCount === 0 && previous])
  const { outline } = data.report ?? {}
  if (outline) draft.joining = () => import('#answers/join-prose.ts').then(({ joinProse }) => joinProse(outline))
  return { draft, queryRef: preloadQuery(layoutQuery, { variables: { id }, ...kept }) }
}

/** Waited for, so that its offer stands on an item's page from the first and slides nothing away; writing needs it not. */
const askForPrevious = (id: string): Promise<unknown> =>
  apolloClient.query({ query: previousQuery, variables: { id }, ...kept }).catch(() => undefined)

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams['reportId'] !== nextParams['reportId']

/** Fetched again at most this often when the person comes back to the page. */
const freshForMs = 30_000

export function Component() {
  const { queryRef, draft } = useLoaderData<Loaded>()
  const { data } = useReadQuery(queryRef)
  const report = data.report
  useFreshDraft(report, draft)
  useLiveReport({
    reportId: report?.id ?? '',
    roundId: report?.round.id ?? '',
    draft,
    readAgain: async () => {
      const fresh = await askByItself(layoutQuery, { id: report?.id ?? '' })
      if (fresh?.report?.draft) draft.receive(fresh.report.draft)
    },
  })
  useEffect(() => bringAlong(report?.id ?? ''), [report?.id])
  useEffect(() => followArrived(report?.id ?? ''), [report?.id])
  const opened = useOpenedReport(report)
  const place = useOpenPlace(report?.outline ?? null)
  const writers = usePresence(report?.id ?? '', place, report !== null && opened?.closed('letter') === null)
  if (!report || !opened) return null
  return (
    <DraftContext value={draft}>
      <OpenReportContext value={opened}>
        <WritersContext value={writers}>
          <ReportBar report={report} />
          <OvertakenNotice
            reportId={report.id}
            className="mx-auto mt-4 w-full max-w-reading px-4 sm:px-6 print:hidden"
          />
          <Outlet context={report satisfies LayoutReport} />
        </WritersContext>
      </OpenReportContext>
    </DraftContext>
  )
}

/**
 * Coming back to the page brings what colleagues wrote meanwhile; a refused text, what was closed meanwhile: the page
 * then says so in its own place.
 */
function useFreshDraft(report: LayoutReport | null, draft: DraftStore): void {
  const id = report?.id ?? ''
  const known = report?.draft
  useEffect(() => {
    // Asked for anew when somebody answers again.
    if (known) draft.receive(known)
  }, [known, draft])
  useEffect(() => {
    let lastMs = performance.now()
    const look = async () => {
      lastMs = performance.now()
      await apolloClient
        .query({ query: layoutQuery, variables: { id }, fetchPolicy: 'network-only', ...kept })
        .catch(() => null)
    }
    const comeBack = () => {
      if (document.visibilityState === 'visible' && performance.now() - lastMs >= freshForMs) void look()
    }
    draft.onRefused = () => void look()
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      draft.onRefused = () => undefined
      document.removeEventListener('visibilitychange', comeBack)
    }
  }, [id, draft])
  useKeptState(report)
}

/** After an act the device keeps the report as it is now, so that nobody writes without network where it is closed. */
function useKeptState(report: LayoutReport | null): void {
  const state = report && `${report.state} ${report.submissionCount}`
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state || !report) return
    last.current = state
    void apolloClient
      .query({ query: layoutQuery, variables: { id: report.id }, fetchPolicy: 'network-only', ...kept })
      .catch(() => null)
  }, [state, report])
}
