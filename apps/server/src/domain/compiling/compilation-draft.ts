import type { ReportState } from '@thidua/schema/states'
import { type Queryable, statement } from '#lib/sql.ts'

/** The report that is the compiled letter of a round. */
export interface CompilationReport {
  readonly id: string
  readonly state: ReportState
  readonly since: Date
  readonly draftBytes: number
}

const report = statement<CompilationReport>(
  'compilation-report',
  `SELECT id, state, state_since AS since, draft_bytes AS "draftBytes" FROM report WHERE compiles_round_id = $1`,
)

/** The compiled letter of a round; null as long as nobody has begun it. */
export const compilationReport = async (db: Queryable, roundId: string): Promise<CompilationReport | null> =>
  (await report(db, [roundId]))[0] ?? null

const make = statement(
  'make-compilation-report',
  `INSERT INTO report (compiles_round_id, agency_id) SELECT id, host_agency_id FROM round WHERE id = $1
  ON CONFLICT (compiles_round_id) DO NOTHING`,
)

/** The same, begun by this where nobody had. */
export async function beginCompilation(db: Queryable, roundId: string): Promise<CompilationReport> {
  await make(db, [roundId])
  const begun = await compilationReport(db, roundId)
  if (!begun) throw new Error('a compiled report is gone as soon as it is begun')
  return begun
}
