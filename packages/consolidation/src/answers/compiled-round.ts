import type { Template } from '@thidua/schema/outline/template'
import type { ReportingAgency, StandingSubmission } from './standing-submission.ts'

/** The round that is compiled, as it stands at the moment chosen. */
export interface CompiledRound {
  readonly template: Template
  /** All agencies that were asked, in the order in which they are named. */
  readonly agencies: readonly ReportingAgency[]
  /** The latest submission that stands of each report, in the order of the agencies. */
  readonly standing: readonly StandingSubmission[]
}

/** Finds a submission by its id, also one that a later one replaced or that was recalled; undefined where it is unknown. */
export type FindSubmission = (id: string) => StandingSubmission | undefined

/** Finds among submissions that are at hand. */
export function submissionFinder(...lists: readonly (readonly StandingSubmission[])[]): FindSubmission {
  const byId = new Map(lists.flat().map((submission) => [submission.id, submission]))
  return (id) => byId.get(id)
}
