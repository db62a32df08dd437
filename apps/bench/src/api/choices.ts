import type { Province } from './province.ts'

/** The clerk whose draft holds the most text. */
export const fullestDraft = `SELECT m.person_id AS person, r.id FROM report r
  JOIN membership m ON m.agency_id = r.agency_id AND m.role IN ('clerk', 'head')
  JOIN draft_field f ON f.report_id = r.id
  WHERE r.submission_count > 0
  GROUP BY m.person_id, r.id ORDER BY sum(length(f.value)) DESC, r.id, m.person_id LIMIT 1`

/** A compiler and the round with the most reports. */
export const widestRound = `SELECT m.person_id AS person, rd.id FROM round rd
  JOIN membership m ON m.agency_id = rd.host_agency_id AND m.role = 'compiler'
  ORDER BY (SELECT count(*) FROM report r WHERE r.round_id = rd.id) DESC, rd.id, m.person_id LIMIT 1`

/** Who opens what: the one row, `person` and `id`, that a statement gives. */
export async function choose({ pool }: Province, choice: string): Promise<{ person: string; id: string }> {
  const { rows } = await pool.query<{ person: string; id: string }>(choice)
  if (!rows[0]) throw new Error(`the demo province has nobody for: ${choice}`)
  return rows[0]
}
