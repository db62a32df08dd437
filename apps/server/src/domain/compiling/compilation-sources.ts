import { type Basis, basisOf, draftedOf } from '@thidua/consolidation/answers/basis'
import type { Sending } from '@thidua/consolidation/out/sending'
import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Queryable } from '#lib/sql.ts'
import { draftFields } from '../drafts/draft-fields.ts'
import { type CompilationReport, compilationReport } from './compilation-draft.ts'
import { namedSubmissions, submissionHeads } from './named-submissions.ts'
import { presentMoment } from './present-moment.ts'
import { type SubmissionHead, standingAsOf } from './standing-as-of.ts'

/** A compiled letter's draft, and what it is made from as that stands now, but for the texts. */
export interface CompilationSources {
  /** Null as long as nobody has begun it; then the draft is empty. */
  readonly report: CompilationReport | null
  readonly draft: DraftFields
  readonly fields: Answers
  /** ISO instant of all this. */
  readonly moment: string
  readonly basis: Basis
  readonly sendings: readonly Sending[]
  readonly standing: readonly SubmissionHead[]
  /** Submissions that the draft knows or names and that no longer stand. */
  readonly older: readonly SubmissionHead[]
  /** Ids of those that stood when the rules last drafted the letter. */
  readonly known: readonly string[]
}

/** Reads what the compiled letter of a round is made from; `chosen` in place of the basis that its draft names. */
export async function compilationSources(
  db: Queryable,
  roundId: string,
  chosen: Basis | null = null,
): Promise<CompilationSources> {
  const report = await compilationReport(db, roundId)
  const draft = report ? await draftFields(db, report.id, null) : {}
  const fields = answersOf(draft)
  const basis = chosen ?? basisOf(fields)
  const moment = await presentMoment(db)
  const { sendings, standing } = await standingAsOf(db, roundId, moment, basis)
  const drafted = draftedOf(fields)
  const known = drafted ? (await standingAsOf(db, roundId, drafted.at, drafted.basis)).standing.map(({ id }) => id) : []
  const present = new Set(standing.map(({ id }) => id))
  const gone = [...new Set([...namedSubmissions(fields), ...known])].filter((id) => !present.has(id))
  const older = await submissionHeads(db, roundId, gone)
  return { report, draft, fields, moment, basis, sendings, standing, older, known }
}
