import type { ReviewedReport } from '../review-query.ts'

export type Proposal = NonNullable<ReviewedReport['reading']>['proposals'][number]

/** The latest word on returning the submission that is read; null where nobody said one, or the report waits no more. */
export function latestWord({ reading, state }: ReviewedReport, submissionId: string): Proposal | null {
  const waits = state === 'SUBMITTED' || state === 'RESUBMITTED'
  const last = reading?.proposals.findLast((word) => word.submissionId === submissionId)
  return waits && last ? last : null
}

/** The proposal to return it that stands. */
export const standingProposal = (report: ReviewedReport, submissionId: string): Proposal | null => {
  const last = latestWord(report, submissionId)
  return last?.act === 'propose' ? last : null
}
