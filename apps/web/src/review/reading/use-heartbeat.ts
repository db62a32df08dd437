import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useEffect } from 'react'
import { useViewer } from '#lib/viewer.ts'
import { subjectOf } from '../open-report-of.ts'
import type { ReviewedReport } from '../review-query.ts'

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
 * Tells colleagues that the report is open here while its page is looked at; each answer brings what they wrote since.
 * Where a stream of events says when that is, its listener asks in place of the clock.
 */
export function useHeartbeat(report: ReviewedReport): void {
  const viewer = useViewer()
  const [tell] = useMutation(tellReading)
  const reads = can(viewer.rights, 'view:reading', subjectOf(report)).allowed
  const { id: reportId } = report
  useEffect(() => {
    if (!reads) return
    const beat = () => {
      if (document.visibilityState === 'visible') tell({ variables: { reportId } }).catch(() => undefined)
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
