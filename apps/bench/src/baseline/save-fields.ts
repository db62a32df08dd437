/**
 * A save as one writes it by hand in one statement: the report's row is held, a field is written where its version is
 * the one it was typed on, the change log and the report follow. $2 are the agencies whose drafts the sender writes.
 */
export const saveFields = {
  name: 'save-fields',
  text: `WITH held AS (
    SELECT id FROM report WHERE id = $1 AND agency_id = ANY($2::uuid[]) AND state IN ('DRAFTING', 'REVISING') FOR UPDATE
  ), patch AS (
    SELECT * FROM unnest($5::text[], $6::text[], $7::int[], $8::int[]) AS p(path, value, base, seq)
  ), written AS (
    INSERT INTO draft_field AS f (report_id, path, value, version, by_id, at)
    SELECT held.id, p.path, p.value, p.base + 1, $4, now() FROM patch p CROSS JOIN held
    ON CONFLICT (report_id, path) DO UPDATE
      SET value = excluded.value, version = excluded.version, by_id = excluded.by_id, at = excluded.at
      WHERE f.version = excluded.version - 1
    RETURNING f.path, f.value, f.version, f.at
  ), logged AS (
    INSERT INTO change (report_id, path, old_value, new_value, version, by_id, at, client_id, client_seq)
    SELECT $1, w.path, old.value, w.value, w.version, $4, w.at, $3, p.seq
    FROM written w JOIN patch p ON p.path = w.path
    LEFT JOIN draft_field old ON old.report_id = $1 AND old.path = w.path
  ), touched AS (
    UPDATE report SET last_written_at = now() WHERE id IN (SELECT id FROM held)
  )
  SELECT path, value, version, at FROM written`,
}

export interface SaveBody {
  readonly clientId: string
  readonly patches: readonly {
    readonly path: string
    readonly value: string
    readonly baseVersion: number
    readonly clientSeq: number
  }[]
}
