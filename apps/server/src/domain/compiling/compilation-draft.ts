import type { DraftFields } from '@thidua/draft/draft-fields'
import type { ReportState } from '@thidua/schema/states'
import { iso, type Queryable, statement } from '#lib/sql.ts'

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

const fields = statement<{ fields: DraftFields }>(
  'compilation-fields',
  `SELECT coalesce(json_object_agg(f.path, json_build_object('value', f.value, 'version', f.version, 'by', p.name,
    'at', ${iso('f.at')})), '{}') AS fields
  FROM draft_field f JOIN person p ON p.id = f.by_id
  WHERE f.report_id = $1 AND ($2::timestamptz IS NULL OR f.at >= $2)`,
)

/** The draft of a compiled letter, or what of it was written at or after an instant. */
export const compilationFields = async (db: Queryable, reportId: string, since: Date | null): Promise<DraftFields> =>
  (await fields(db, [reportId, since]))[0]?.fields ?? {}
