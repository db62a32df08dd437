import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useEffect, useRef } from 'react'
import { subjectOf } from '#acts/subject-of.ts'
import { useReportAct } from '#acts/use-report-act.ts'
import { useViewer } from '#lib/viewer.ts'
import type { ReviewedReport } from '../review-query.ts'

const openSubmission = graphql(/* GraphQL */ `
  mutation OpenSubmission($reportId: ID!, $submissionId: ID!) {
    result: openSubmission(reportId: $reportId, submissionId: $submissionId) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Tells the server once that the host has opened the submission: from then on it cannot be recalled. */
export function useOpenSubmission(report: ReviewedReport, submissionId: string): void {
  const viewer = useViewer()
  const { run } = useReportAct(report.id, openSubmission, { byItself: true })
  const told = useRef<string | null>(null)
  const subject = subjectOf(report)
  const waiting = subject.state === 'SUBMITTED' || subject.state === 'RESUBMITTED'
  const due = waiting && !subject.opened && can(viewer.rights, 'remark:report', subject).allowed
  useEffect(() => {
    if (!due || told.current === submissionId) return
    told.current = submissionId
    // Nothing depends on the answer: the next opening tries again, and what is newer the page shows.
    void run({ reportId: report.id, submissionId })
  }, [due, run, report.id, submissionId])
}
