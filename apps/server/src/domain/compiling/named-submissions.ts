import { readDispositions } from '@thidua/consolidation/coverage/disposition'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import type { Answers } from '@thidua/schema/outline/paths'
import { iso, isUuid, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import type { SubmissionHead } from './standing-as-of.ts'

/** The submissions that a compiled letter's draft names: quoted, seen, or decided on. */
export function namedSubmissions(fields: Answers): string[] {
  const quoted = readParts(fields).flatMap(({ sources }) =>
    sources.flatMap(({ quote, seen }) => [quote.submission, seen?.submission ?? null]),
  )
  const decided = readDispositions(fields).map(({ submission }) => submission)
  return [...new Set([...quoted, ...decided])].flatMap((id) => (id !== null && isUuid(id) ? [id] : []))
}

const heads = statement<{ submission: SubmissionHead }>(
  'submission-heads',
  `SELECT ${jsonObject({
    id: 's.id',
    report: 's.report_id',
    number: 's.number',
    reference: 's.reference',
    submittedAt: iso('s.submitted_at'),
    late: 's.submitted_at >= s.deadline',
    templateId: 's.template_id',
    agency: jsonObject({
      id: 'a.id',
      code: 'a.code',
      name: 'a.name',
      shortName: 'a.short_name',
      block: `CASE WHEN b.id IS NOT NULL THEN ${jsonObject({ id: 'b.id', name: 'b.name' })} END`,
    }),
  })} AS submission
  FROM submission s JOIN report r ON r.id = s.report_id JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
  WHERE s.id = ANY($2::uuid[]) AND r.round_id = $1`,
)

/** Submissions of a round by their ids, also those that no longer stand; others are left out. */
export const submissionHeads = async (
  db: Queryable,
  roundId: string,
  ids: readonly string[],
): Promise<SubmissionHead[]> =>
  ids.length === 0 ? [] : (await heads(db, [roundId, ids])).map(({ submission }) => submission)
