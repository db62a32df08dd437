import { iso, statement } from '#lib/sql.ts'

/** One field after a save, as the database answers. */
export interface WrittenField {
  readonly path: string
  readonly value: string
  readonly version: number
  readonly by: string
  readonly at: string
}

interface Row {
  /** False when the report's state has changed meanwhile: nothing was written. */
  held: boolean
  savedAt: string
  fields: WrittenField[] | null
}

/**
 * Saves fields in one statement, which is one transaction and one round trip:
 *
 * 1. locks the report's row if its state is still the one that was authorised ($2, $3);
 * 2. leaves out what this device has sent before (clientId, clientSeq), answering as it did then. Looked up one
 *    by one (OFFSET 0): the planner would rather read all that the device, or anybody in this draft, ever sent;
 * 3. writes a field only where its version is the patch's base and the text differs. ON CONFLICT reads
 *    the newest version of the row even if this statement's snapshot is older, so no save is lost;
 * 4. appends the change log, moves the report's state ($11), records that as an event.
 *
 * Fields that are neither written nor repeated are missing in the answer: read them afterwards.
 */
export const writeFields = statement<Row>(
  'write-fields',
  `WITH held AS (
    SELECT id, state FROM report WHERE id = $1 AND state = $2::report_state AND state_since = $3 FOR UPDATE
  ), patch AS (
    SELECT * FROM unnest($4::text[], $5::text[], $6::int[], $7::int[]) AS p(path, value, base, seq)
  ), repeated AS (
    SELECT p.path, c.new_value AS value, c.version, c.by_id, c.at
    FROM patch p CROSS JOIN LATERAL (SELECT * FROM change WHERE client_id = $8 AND client_seq = p.seq OFFSET 0) c
    WHERE c.report_id = $1 AND c.path = p.path
  ), written AS (
    INSERT INTO draft_field AS f (report_id, path, value, version, by_id, at, source)
    SELECT held.id, p.path, p.value, p.base + 1, $9, now(), $10
    FROM patch p CROSS JOIN held WHERE NOT EXISTS (SELECT FROM repeated WHERE repeated.path = p.path)
    ON CONFLICT (report_id, path) DO UPDATE
      SET value = excluded.value, version = excluded.version, by_id = excluded.by_id, at = excluded.at, source = excluded.source
      WHERE f.version = excluded.version - 1 AND f.value <> excluded.value
    RETURNING f.path, f.value, f.version, f.by_id, f.at
  ), logged AS (
    INSERT INTO change (report_id, path, old_value, new_value, version, by_id, at, client_id, client_seq, source)
    SELECT $1, w.path, old.value, w.value, w.version, $9, w.at, $8, p.seq, $10
    FROM written w JOIN patch p ON p.path = w.path
    LEFT JOIN draft_field old ON old.report_id = $1 AND old.path = w.path
  ), moved AS (
    UPDATE report r SET state = $11::report_state, last_written_at = now(),
      state_since = CASE WHEN r.state = $11::report_state THEN r.state_since ELSE now() END
    FROM held WHERE r.id = held.id AND EXISTS (SELECT FROM written)
  ), recorded AS (
    INSERT INTO report_event (report_id, act, "from", "to", by_id)
    SELECT held.id, 'write', held.state, $11::report_state, $9
    FROM held WHERE held.state <> $11::report_state AND EXISTS (SELECT FROM written)
  )
  SELECT EXISTS (SELECT FROM held) AS held, ${iso('now()')} AS "savedAt",
    (SELECT json_agg(json_build_object('path', f.path, 'value', f.value, 'version', f.version,
        'by', (SELECT name FROM person WHERE id = f.by_id), 'at', ${iso('f.at')}))
      FROM (SELECT * FROM repeated UNION ALL SELECT path, value, version, by_id, at FROM written) f) AS fields`,
)

/** Fields as they are now. */
export const readFields = statement<WrittenField>(
  'read-fields',
  `SELECT f.path, f.value, f.version, p.name AS by, ${iso('f.at')} AS at
  FROM draft_field f JOIN person p ON p.id = f.by_id WHERE f.report_id = $1 AND f.path = ANY($2::text[])`,
)
