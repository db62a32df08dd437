import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'
import type { AdministeredSubject } from './record-change.ts'

/** SQL: id of the latest change of what `id` names; null where there was none. */
export const lastChangeSql = (subject: AdministeredSubject, id: string): string =>
  `(SELECT max(ac.id)::text FROM administration_change ac WHERE ac.subject = '${subject}' AND ac.subject_id = ${id})`

const lastChanges = statement<{ id: string; change: string }>(
  'last-changes',
  `SELECT subject_id AS id, max(id)::text AS change FROM administration_change
  WHERE subject = $1 AND subject_id = ANY($2::uuid[]) GROUP BY subject_id`,
)

/** The latest change of each of these, by id: what a form names as the one that it was opened on. */
export async function lastChangesOf(
  pool: Pool,
  subject: AdministeredSubject,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return new Map((await lastChanges(pool, [subject, ids])).map(({ id, change }) => [id, change]))
}
