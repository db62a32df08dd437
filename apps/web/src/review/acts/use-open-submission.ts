import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useEffect, useRef } from 'react'
import { useViewer } from '#lib/viewer.ts'
import { subjectOf } from '../open-report-of.ts'
import type { ReviewedReport } from '../review-query.ts'

const openSubmission = graphql(/* GraphQL */ `
  mutation OpenSubmission($reportId: ID!) {
    result: openSubmission(reportId: $reportId) {
      ...ReviewActs_result @unmask
    }
  }
`)

/** Tells the server once that the host has opened the report: from then on it cannot be recalled. */
export function useOpenSubmission(report: ReviewedReport): void {
  const viewer = useViewer()
  const [open] = useMutation(openSubmission)
  const told = useRef<string | null>(null)
  const subject = subjectOf(report)
  const waiting = subject.state === 'SUBMITTED' || subject.state === 'RESUBMITTED'
  const due = waiting && !subject.opened && can(viewer.rights, 'remark:report', subject).allowed
  useEffect(() => {
    if (!due || told.current === report.id) return
    told.current = report.id
    // Nothing depends on the answer: the next opening tries again.
    open({ variables: { reportId: report.id } }).catch(() => undefined)
  }, [due, open, report.id])
}
