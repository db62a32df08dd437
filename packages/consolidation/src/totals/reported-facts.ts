import { type FieldFacts, fieldFacts, type RowFact, type RowFacts } from '@thidua/schema/facts'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { cellPath, type FieldPath } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { templateOf } from '../answers/agency-answer.ts'
import type { CompiledRound } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'

/** What a standing submission says, as typed values. */
export interface ReportedFacts {
  readonly submission: StandingSubmission
  readonly facts: FieldFacts
}

/** The facts of all standing submissions, in their order; what each must be is said at `fieldFacts`. */
export const reportedFacts = (round: CompiledRound): ReportedFacts[] =>
  round.standing.map((submission) => ({
    submission,
    facts: fieldFacts(templateOf(round, submission), submission.answers),
  }))

/** A row of a submission, as a part of a total. */
export interface RowPart<Row> {
  readonly submission: StandingSubmission
  /** The cell that names it. */
  readonly path: FieldPath
  readonly row: Row
}

type RowOf<Slug extends RowsSlug> = RowFacts[Slug][number]

/** All rows of a kind, of one item or of all that list it. */
export const rowParts = <Slug extends RowsSlug>(
  reported: readonly ReportedFacts[],
  slug: Slug,
  item: ItemId | null = null,
): RowPart<RowOf<Slug>>[] =>
  reported.flatMap(({ submission, facts }) =>
    (facts.rows[slug] as readonly RowOf<Slug>[]).flatMap((row) =>
      item === null || row.item === item ? [{ submission, path: titlePath(submission, slug, row), row }] : [],
    ),
  )

function titlePath({ answers }: StandingSubmission, slug: RowsSlug, { item, rowId }: RowFact<object>): FieldPath {
  const paths = rowsOf(slug).titleCells.map((cell) => cellPath(item, slug, rowId, cell))
  return paths.find((path) => (answers[path] ?? '') !== '') ?? paths[0] ?? ''
}
