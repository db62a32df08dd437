import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import type { StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { type Queryable, statement } from '#lib/sql.ts'
import type { StandingAsOf } from './standing-as-of.ts'

/** The fields of submissions below one item. What was sealed is text by path, one level deep. */
const itemAnswers = statement<{ id: string; answers: Answers }>(
  'item-answers',
  `SELECT s.id, own.answers FROM submission s CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_object_agg(field.key, field.value), '{}') AS answers
    FROM jsonb_each(s.answers) field WHERE starts_with(field.key, $2)
  ) own WHERE s.id = ANY($1::uuid[])`,
)

/** The round with the answers of one item, and no others: as much as is held at once, however many reports there are. */
export async function itemRound(
  db: Queryable,
  template: Template,
  { sendings, standing }: StandingAsOf,
  item: ItemId,
): Promise<CompiledRound> {
  const rows = await itemAnswers(db, [standing.map(({ id }) => id), `${item}/`])
  const answers = new Map(rows.map((row) => [row.id, row.answers]))
  return {
    template,
    agencies: sendings.map(({ agency }) => agency),
    standing: standing.map(
      (submission): StandingSubmission => ({ ...submission, answers: answers.get(submission.id) ?? {} }),
    ),
  }
}
