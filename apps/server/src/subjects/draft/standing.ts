import type { FieldPatch, FieldState } from '@thidua/draft/draft-fields'
import type { Standing } from '@thidua/draft/judge-patches'
import { iso, type Queryable, statement } from '#lib/sql.ts'

interface Row {
  field: FieldState | null
  taken: (FieldState & { path: string; elsewhere: boolean }) | null
}

const state = (row: string) =>
  `${row}.value, ${row}.version, (SELECT name FROM person WHERE id = ${row}.by_id) AS by, ${iso(`${row}.at`)} AS at`

/** Looked up one by one (OFFSET 0): the planner would rather read all that the device, or the draft, ever sent. */
const readStandings = statement<Row>(
  'patch-standings',
  `SELECT
    (SELECT row_to_json(found) FROM (SELECT ${state('f')} FROM draft_field f
      WHERE f.report_id = $1 AND f.path = p.path OFFSET 0) found) AS field,
    (SELECT row_to_json(found) FROM (SELECT ${state('t')}, t.path, t.report_id <> $1 AS elsewhere FROM (
        SELECT report_id, path, new_value AS value, version, by_id, at FROM change
        WHERE client_id = $2 AND client_seq = p.seq
        UNION ALL
        SELECT report_id, path, value, version, by_id, at FROM agreed_patch
        WHERE client_id = $2 AND client_seq = p.seq
        LIMIT 1
      ) t) found) AS taken
  FROM unnest($3::text[], $4::int[]) WITH ORDINALITY AS p(path, seq, nr) ORDER BY p.nr`,
)

/** What the database says of each patch of a device: the field as it is, what its number was used for. */
export async function standingsOf(
  db: Queryable,
  reportId: string,
  clientId: string,
  patches: readonly FieldPatch[],
): Promise<Omit<Standing, 'closed'>[]> {
  const paths = patches.map(({ path }) => path)
  const numbers = patches.map(({ clientSeq }) => clientSeq)
  return readStandings(db, [reportId, clientId, paths, numbers])
}
