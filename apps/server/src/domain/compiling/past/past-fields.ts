import type { Answers } from '@thidua/schema/outline/paths'
import { iso, type Queryable, statement } from '#lib/sql.ts'

/** A compiled letter's draft as somebody froze it under a name. */
export interface FrozenVersion {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly by: string
}

const frozen = statement<FrozenVersion>(
  'frozen-versions',
  `SELECT v.id, v.name, ${iso('v.at')} AS at, p.name AS by FROM frozen_version v JOIN person p ON p.id = v.by_id
  WHERE v.report_id = $1 ORDER BY v.change_id DESC, v.at DESC, v.id`,
)

/** The frozen versions of a compiled report, the newest first. */
export const frozenVersions = (db: Queryable, reportId: string): Promise<FrozenVersion[]> => frozen(db, [reportId])

const fieldsOf = statement<{ fields: Answers }>(
  'past-fields',
  `SELECT coalesce(
    (SELECT jsonb_object_agg(said.path, said.new_value) FROM (
      SELECT DISTINCT ON (c.path) c.path, c.new_value FROM frozen_version v
        JOIN change c ON c.report_id = v.report_id AND c.id <= v.change_id AND NOT c.lost
      WHERE v.id = $2 AND v.report_id = $1 ORDER BY c.path, c.version DESC
    ) said),
    (SELECT s.answers FROM submission s WHERE s.id = $2 AND s.report_id = $1)) AS fields`,
)

/** What a compiled report said in a frozen version, or as it was issued; null for an id that is neither of its. */
export const pastFields = async (db: Queryable, reportId: string, id: string): Promise<Answers | null> =>
  (await fieldsOf(db, [reportId, id]))[0]?.fields ?? null
