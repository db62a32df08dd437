import type { ReportingAgency } from '../answers/standing-submission.ts'

/** What an agency wrote on its letter: its number and its day, where it gave them. */
export interface SentLetter {
  readonly number: string | null
  /** ISO day. */
  readonly issuedOn: string | null
}

/** An agency that was asked, and what there was of its report at the moment chosen. */
export interface Sending {
  readonly agency: ReportingAgency
  /** `counted` goes in; of the others `waiting` is not accepted yet and `returned` was given back. */
  readonly state: 'counted' | 'waiting' | 'returned' | 'none'
  /** Of the latest submission that stood; null for none. */
  readonly reference: string | null
  readonly submittedAt: string | null
  readonly letter: SentLetter | null
  /** The first submission that stands came after the deadline; of none, that the deadline was over. */
  readonly late: boolean
}
