import type { ReportSubject } from '@thidua/schema/permissions'
import type { OpenReport } from '#answers/open-report.ts'
import type { ReviewedReport } from './review-query.ts'

/** What the table of rights asks about the report. */
export const subjectOf = ({
  agency,
  round,
  state,
  submissionCount,
  openedByHost,
  closed,
  reviewer,
}: ReviewedReport): ReportSubject => ({
  roundId: round.id,
  agencyId: agency.id,
  blockId: agency.block?.id ?? null,
  hostAgencyId: round.hostAgency.id,
  state,
  submissions: submissionCount,
  opened: openedByHost,
  closed: closed !== null,
  reviewerId: reviewer?.id ?? null,
  releases: round.releases,
})

/** The report for the parts of the wizard that name its fields; from the host's side nothing can be written. */
export const openReportOf = (report: ReviewedReport): OpenReport => ({
  id: report.id,
  template: report.outline,
  subject: subjectOf(report),
  remarks: [],
  toFix: new Set(),
  round: null,
  closed: () => 'notYourAgency',
})
