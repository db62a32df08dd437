import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { byItselfHeader } from '@thidua/schema/http/live'
import { can } from '@thidua/schema/permissions'
import { useEffect } from 'react'
import { subjectOf } from '#acts/subject-of.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofReport } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { useViewer } from '#lib/viewer.ts'
import type { ReviewedReport } from '../review-query.ts'
import { readingNow } from './reading-now.ts'

const tellReading = graphql(/* GraphQL */ `
  mutation TellReading($reportId: ID!) {
    result: tellReading(reportId: $reportId) {
      ...ReadingAct_result @unmask
    }
  }
`)

/** A third of how long a sign of life holds. */
const everyMs = 20_000

/**
 * Tells colleagues that the report is open here while its page is looked at, which keeps no session open; what they write
 * shows as they write it.
 */
export function useHeartbeat(report: ReviewedReport): void {
  const viewer = useViewer()
  const [tell] = useMutation(tellReading)
  const reads = can(viewer.rights, 'view:reading', subjectOf(report)).allowed
  const { id: reportId } = report
  useLive(ofReport(reportId), async () => {
    if (reads) await askByItself(readingNow, { reportId })
  })
  useEffect(() => {
    if (!reads) return
    const beat = () => {
      if (document.visibilityState === 'visible')
        tell({ variables: { reportId }, context: { headers: { [byItselfHeader]: '1' } } }).catch(() => undefined)
    }
    beat()
    const timer = setInterval(beat, everyMs)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [reads, reportId, tell])
}
