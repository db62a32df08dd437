import type { ReportState } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'

/** A compiled letter that this transaction holds. */
export interface LockedCompilation {
  readonly id: string
  readonly state: ReportState
  readonly submissions: number
  /** The round's, by which the letter is due. */
  readonly deadline: Date
  readonly roundState: 'draft' | 'published' | 'compiled' | 'cancelled'
  /** The submission that stands; null unless it is issued. */
  readonly issuedId: string | null
}

// The round first: two who issue, and whoever cancels the round, wait for each other here.
const lockRound = statement('lock-compiled-round', 'SELECT FROM round WHERE id = $1 FOR UPDATE')
const lock = statement('lock-compilation', 'SELECT FROM report WHERE compiles_round_id = $1 FOR UPDATE')

/** A statement of its own: the one that waited for the lock does not see what was done meanwhile. */
const read = statement<LockedCompilation>(
  'locked-compilation',
  `SELECT r.id, r.state, r.submission_count AS submissions, rd.compiler_deadline AS deadline, rd.state AS "roundState",
    s.id AS "issuedId"
  FROM report r JOIN round rd ON rd.id = r.compiles_round_id
    LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  WHERE rd.id = $1`,
)

/** Locks a round's compiled letter for an act on it; null where nobody has begun one. */
export async function lockCompilation(client: PoolClient, roundId: string): Promise<LockedCompilation | null> {
  await lockRound(client, [roundId])
  await lock(client, [roundId])
  return (await read(client, [roundId]))[0] ?? null
}
