import type { DraftFields } from '@thidua/draft/draft-fields'
import { iso, type Queryable, statement } from '#lib/sql.ts'

/** A field may be committed so much later than its instant says: what is read since then is read from before. */
const longestCommitMs = 10_000

const fields = statement<{ fields: DraftFields }>(
  'draft-fields',
  `SELECT coalesce(json_object_agg(f.path, json_build_object('value', f.value, 'version', f.version, 'by', p.name,
    'at', ${iso('f.at')})), '{}') AS fields
  FROM draft_field f JOIN person p ON p.id = f.by_id
  WHERE f.report_id = $1 AND ($2::timestamptz IS NULL OR f.at >= $2)`,
)

/** The fields of a draft; `since` leaves out what was saved before it, or a little before. */
export async function draftFields(db: Queryable, reportId: string, since: Date | null): Promise<DraftFields> {
  const from = since && new Date(since.getTime() - longestCommitMs)
  return (await fields(db, [reportId, from]))[0]?.fields ?? {}
}
