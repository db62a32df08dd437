import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'

/** An agency as its reports name it. */
export interface ReportingAgency {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  /** Its emulation block; null for one that is in none. */
  readonly block: { readonly id: string; readonly name: string } | null
}

/** One submission of a report. Its answers are what was sealed: NFC, and the same for ever. */
export interface StandingSubmission {
  readonly id: string
  /** The report it is a submission of; a later one of the same report takes its place. */
  readonly report: string
  readonly agency: ReportingAgency
  /** Counted from 1 in its report. */
  readonly number: number
  /** As it stands on the receipt: `BC-2026-000123`. */
  readonly reference: string
  /** ISO instant. */
  readonly submittedAt: string
  readonly late: boolean
  readonly answers: Answers
  /** The outline it answers where that is not the round's: another version of the template. */
  readonly template?: Template
}
