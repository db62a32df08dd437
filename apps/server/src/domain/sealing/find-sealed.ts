import type { Sealed } from '@thidua/schema/http/seal'
import { iso, type Queryable, statement } from '#lib/sql.ts'

/** Equal texts have equal hashes; more reports than these with the very same answers say nothing to anybody. */
const most = 10
/** Word files of one submission that differ in their words: as releases, and names of agencies, went on. */
const mostPrinted = 10

const find = statement<Sealed>(
  'find-sealed',
  `WITH known AS (
    SELECT s.sha256 AS asked, 'submission' AS "as", s.id FROM submission s WHERE s.sha256 = ANY($1::text[])
    UNION ALL
    SELECT f.sha256, 'file', f.submission_id FROM sealed_file f WHERE f.sha256 = ANY($1::text[])
  )
  SELECT k.asked, k."as", a.name AS agency, rd.name AS round, s.number, s.reference, ${iso('s.submitted_at')} AS "submittedAt",
    coalesce((SELECT jsonb_agg(p.paragraphs ORDER BY p.at DESC) FROM (SELECT f.paragraphs, max(f.at) AS at FROM sealed_file f
      WHERE f.submission_id = s.id AND f.format = 'docx' GROUP BY 1 ORDER BY 2 DESC LIMIT ${mostPrinted}) p), '[]') AS prints
  FROM known k JOIN submission s ON s.id = k.id JOIN report r ON r.id = s.report_id JOIN agency a ON a.id = r.agency_id
    JOIN round rd ON rd.id = coalesce(r.round_id, r.compiles_round_id)
  WHERE $2::text IS NULL OR s.reference = $2
  ORDER BY k."as" DESC, s.serial LIMIT ${most}`,
)

/** What hashes are known as. `reference` keeps what belongs to another receipt out. */
export const findSealed = (db: Queryable, hashes: readonly string[], reference: string | null): Promise<Sealed[]> =>
  find(db, [hashes, reference])
