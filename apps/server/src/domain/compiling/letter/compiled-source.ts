import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import type { StandingAsOf, SubmissionHead } from '../standing-as-of.ts'

/** All that a round's letter is compiled from, but for the words of the submissions. */
export interface CompiledSource {
  readonly about: CompiledAbout
  /** Of the round; a submission that answers another version names it. */
  readonly template: Template
  readonly reports: StandingAsOf
  /** What people made of the first draft; null for the first draft itself. */
  readonly draft: WrittenDraft | null
}

/** A compiled letter's draft, or what of it was sealed. */
export interface WrittenDraft {
  readonly fields: Answers
  /** Submissions that it names and that went in no more. */
  readonly older: readonly SubmissionHead[]
}
