import type { ReportingAgency } from '../answers/standing-submission.ts'

/** An agency that was asked, and what there was of its report at the moment chosen. */
export interface Sending {
  readonly agency: ReportingAgency
  /** `counted` goes in; of the others `waiting` is not accepted yet and `returned` was given back. */
  readonly state: 'counted' | 'waiting' | 'returned' | 'none'
  /** Of the latest submission that stood; null for none. */
  readonly reference: string | null
  readonly submittedAt: string | null
  /** The first submission that stands came after the deadline; of none, that the deadline was over. */
  readonly late: boolean
}
