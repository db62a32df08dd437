import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import type { CitedDocument } from './cite.ts'
import type { SealedSubmission } from './compose-seal.ts'

/** The agency as its letterhead and signature need it; fields as in the database. */
export interface LetterAgency {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  /** Superior body's line, e.g. `UBND TỈNH QUẢNG NGÃI`; empty when the letterhead has none. */
  readonly superiorLine: string
  readonly letterPlace: string
  /** Post of the head, e.g. `Giám đốc`. */
  readonly headPost: string
  readonly regime: 'head' | 'collective'
}

export interface LetterMovement {
  readonly name: string
  readonly fromYear: number
  readonly toYear: number | null
}

export interface LetterRound {
  readonly kind: 'midTerm' | 'final' | 'periodic' | 'adHoc'
  /** Who asked for the report; the addressee unless the clerk names others. */
  readonly hostName: string
}

/** All that a report's letter is composed from. Typed values come as typed, valid or not. */
export interface ReportInput {
  readonly template: Template
  readonly answers: Answers
  readonly agency: LetterAgency
  readonly movement: LetterMovement
  readonly round: LetterRound
  readonly request: CitedDocument | null
  readonly status: 'draft' | 'submitted'
  /** The submission that it was sent as; a draft has none. */
  readonly sealed?: SealedSubmission
}
