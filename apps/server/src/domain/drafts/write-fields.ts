import type { FieldPatch } from '@thidua/draft/draft-fields'
import { savingLimits } from '@thidua/draft/saving-rule'
import type { ReportState } from '@thidua/schema/states'
import { type Queryable, statement } from '#lib/sql.ts'

/** What one device saves of one draft: patches on different fields, each of which becomes its field's next version. */
export interface Writing {
  readonly reportId: string
  readonly clientId: string
  readonly personId: string
  readonly source: string | null
  /** The report's state as it was authorised, since when it holds, and where writing leads. */
  readonly state: ReportState
  readonly since: Date
  readonly next: ReportState
  /** What the draft may grow by at most, in bytes: with more than it has room for, nothing is written. */
  readonly growth: number
  readonly patches: readonly FieldPatch[]
}

/** What was written. */
export interface Written {
  /** ISO instant. */
  readonly at: string
  /** Sequence numbers of the patches that became their field's next version; about the others nothing is said. */
  readonly numbers: ReadonlySet<number>
}

interface Row {
  /** Position of the writing, from 1. */
  nr: number
  /** Milliseconds since 1970. */
  at: number
  numbers: number[] | null
}

/** UTF-8 bytes that the draft of report `r` may hold. */
export const maxBytes = `CASE WHEN r.compiles_round_id IS NULL THEN ${savingLimits.draftBytes} ELSE ${savingLimits.compiledDraftBytes} END`

/** `whenHeld` says what becomes of a report that somebody else holds. */
export const writeFieldsSql = (whenHeld: 'wait' | 'skip'): string =>
  `WITH writing AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::report_state[], $6::timestamptz[], $7::report_state[], $8::int[])
      WITH ORDINALITY AS w(report_id, client_id, person_id, source, state, since, next, growth, nr)
  ), held AS (
    SELECT w.* FROM writing w CROSS JOIN LATERAL (
      SELECT FROM report r WHERE r.id = w.report_id AND r.state = w.state AND r.state_since = w.since
        AND r.draft_bytes + w.growth <= ${maxBytes} FOR UPDATE ${whenHeld === 'skip' ? 'SKIP LOCKED' : ''}
    ) r
  ), attempt AS (
    SELECT h.*, p.path, p.value, p.base, p.seq, f.value AS old_value
    FROM unnest($9::int[], $10::text[], $11::text[], $12::int[], $13::int[]) AS p(nr, path, value, base, seq)
    JOIN held h ON h.nr = p.nr
    LEFT JOIN LATERAL (
      SELECT f.value, f.version FROM draft_field f WHERE f.report_id = h.report_id AND f.path = p.path OFFSET 0
    ) f ON true
    WHERE coalesce(f.version, 0) = p.base AND f.value IS DISTINCT FROM p.value
  ), written AS (
    INSERT INTO draft_field AS f (report_id, path, value, version, by_id, at, source)
    SELECT report_id, path, value, base + 1, person_id, now(), source FROM attempt
    ON CONFLICT (report_id, path) DO UPDATE
      SET value = excluded.value, version = excluded.version, by_id = excluded.by_id, at = excluded.at, source = excluded.source
      WHERE f.version = excluded.version - 1
    RETURNING f.report_id, f.path, f.version
  ), kept AS (
    SELECT a.*, w.version FROM attempt a JOIN written w ON w.report_id = a.report_id AND w.path = a.path
  ), logged AS (
    INSERT INTO change (report_id, path, old_value, new_value, version, by_id, at, client_id, client_seq, source)
    SELECT report_id, path, old_value, value, version, person_id, now(), client_id, seq, source FROM kept
  ), grown AS (
    SELECT nr, array_agg(seq) AS numbers, sum(octet_length(value) + CASE WHEN old_value IS NULL
      THEN octet_length(path) ELSE -octet_length(old_value) END) AS growth FROM kept GROUP BY nr
  ), moved AS (
    UPDATE report r SET state = h.next, last_written_at = now(), draft_bytes = r.draft_bytes + g.growth,
      state_since = CASE WHEN h.state = h.next THEN r.state_since ELSE now() END
    FROM held h JOIN grown g ON g.nr = h.nr WHERE r.id = h.report_id
  ), recorded AS (
    INSERT INTO report_event (report_id, act, "from", "to", by_id)
    SELECT h.report_id, 'write', h.state, h.next, h.person_id
    FROM held h JOIN grown g ON g.nr = h.nr WHERE h.state <> h.next
  )
  SELECT h.nr::int, (extract(epoch FROM now()::timestamptz(3)) * 1000)::float8 AS at, g.numbers
  FROM held h LEFT JOIN grown g ON g.nr = h.nr`

const write = {
  wait: statement<Row>('write-fields', writeFieldsSql('wait')),
  skip: statement<Row>('write-fields-skip', writeFieldsSql('skip')),
}

/**
 * Saves fields in one statement, which is one transaction and one round trip:
 *
 * 1. locks each report's row if its state is still the one that was authorised and the draft has the room;
 * 2. writes a field only where its version is the patch's base and the text differs. The fields are read as this
 *    statement began; where somebody wrote one since, ON CONFLICT sees the newest row and leaves it alone. So the
 *    text that the log calls old is the one that was replaced, and no save is lost;
 * 3. appends the change log, moves the report's state, records that as an event.
 *
 * Every writing is on a report of its own. With `skip` a report that somebody else holds is passed over. Gives null
 * where it was, where the report was not as authorised, and where it has no room. A patch that is not among the numbers
 * was a repeat, met a newer version, or says what the field says: `judgePatches` tells which. Throws when a number of
 * the device stands for another text already.
 */
export async function writeFields(
  db: Queryable,
  writings: readonly Writing[],
  whenHeld: 'wait' | 'skip' = 'wait',
): Promise<(Written | null)[]> {
  const patches = writings.flatMap((writing, index) => writing.patches.map((patch) => ({ nr: index + 1, ...patch })))
  const rows = await write[whenHeld](db, [
    writings.map(({ reportId }) => reportId),
    writings.map(({ clientId }) => clientId),
    writings.map(({ personId }) => personId),
    writings.map(({ source }) => source),
    writings.map(({ state }) => state),
    writings.map(({ since }) => since),
    writings.map(({ next }) => next),
    writings.map(({ growth }) => growth),
    patches.map(({ nr }) => nr),
    patches.map(({ path }) => path),
    patches.map(({ value }) => value),
    patches.map(({ baseVersion }) => baseVersion),
    patches.map(({ clientSeq }) => clientSeq),
  ])
  const written = new Map(
    rows.map(({ nr, at, numbers }) => [nr, { at: new Date(at).toISOString(), numbers: new Set(numbers) }]),
  )
  return writings.map((_, index) => written.get(index + 1) ?? null)
}
