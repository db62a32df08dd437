import { tellOfActs } from '#domain/reports/telling/tell-of-acts.ts'
import type { Queryable } from '#lib/sql.ts'
import { statement } from '#lib/sql.ts'

/** Moves every report of $1 that is in state $2 to $3 and records the act $4 of person $5. */
const move = statement<{ id: string }>(
  'move-compiled-reports',
  `WITH held AS (
    SELECT id FROM report WHERE id = ANY($1::uuid[]) AND state = $2::report_state ORDER BY id FOR UPDATE
  ), moved AS (
    UPDATE report r SET state = $3::report_state, state_since = now() FROM held WHERE r.id = held.id
  )
  INSERT INTO report_event (report_id, act, "from", "to", by_id)
  SELECT id, $4, $2::report_state, $3::report_state, $5 FROM held ORDER BY id RETURNING id::text`,
)

const tellOf = (db: Queryable, acts: readonly { readonly id: string }[]): Promise<void> =>
  tellOfActs(
    db,
    acts.map(({ id }) => id),
  )

/** The letter that these reports went into is issued: those that were accepted are compiled. */
export const compileReports = async (db: Queryable, reports: readonly string[], personId: string): Promise<void> => {
  await tellOf(db, await move(db, [reports, 'ACCEPTED', 'COMPILED', 'compile', personId]))
}

/** The letter that these reports went into is withdrawn: they are accepted, as they were before it. */
export const uncompileReports = async (db: Queryable, reports: readonly string[], personId: string): Promise<void> => {
  await tellOf(db, await move(db, [reports, 'COMPILED', 'ACCEPTED', 'uncompile', personId]))
}

const round = statement(
  'set-round-compiled',
  `WITH moved AS (
    UPDATE round SET state = $2::round_state WHERE id = $1 RETURNING id
  )
  INSERT INTO administration_change (by_id, subject, subject_id, act, after, note)
  SELECT $3, 'round', id, $4, $5, $6 FROM moved`,
)

/** What stands on the round's record when its letter is issued or withdrawn. */
interface OnRecord {
  readonly act: 'issue' | 'withdrawLetter'
  readonly personId: string
  readonly letterNumber: string
  readonly note: string | null
}

/** Records an issue or a withdrawal on the round; `compiled`: whether an issued letter stands then. */
export const markRound = async (
  db: Queryable,
  roundId: string,
  compiled: boolean,
  { act, personId, letterNumber, note }: OnRecord,
): Promise<void> => {
  await round(db, [roundId, compiled ? 'compiled' : 'published', personId, act, JSON.stringify({ letterNumber }), note])
}
