import { type RightsOf, subjectOf } from '#acts/subject-of.ts'
import type { OpenReport } from '#answers/open-report.ts'
import type { ReviewedReport } from './review-query.ts'

/**
 * The report for the parts of the wizard that name its fields, and the files that what is read was sent with; from the host's
 * side nothing can be written.
 */
export const openReportOf = (
  report: RightsOf & Pick<ReviewedReport, 'id' | 'outline'>,
  evidence: OpenReport['evidence'],
): OpenReport => ({
  id: report.id,
  template: report.outline,
  subject: subjectOf(report),
  remarks: [],
  evidence,
  toFix: new Set(),
  round: null,
  closed: () => 'notYourAgency',
})
