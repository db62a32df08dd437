import type { Viewer } from '@thidua/schema/permissions'
import { nextState, type ReportAct, type ReportState } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { ForbiddenError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'
import type { LockedReport } from './locked-report.ts'

const setState = statement(
  'set-report-state',
  `WITH moved AS (
    UPDATE report SET state = $2::report_state, state_since = now() WHERE id = $1
  )
  INSERT INTO report_event (report_id, act, "from", "to", by_id, note) VALUES ($1, $3, $4::report_state, $2::report_state, $5, $6)`,
)

/** Moves a locked report by the state machine and records the act. Throws `ForbiddenError`. */
export async function moveReport(
  client: PoolClient,
  viewer: Viewer,
  report: LockedReport,
  act: ReportAct,
  note: string | null = null,
): Promise<ReportState> {
  const { state, submissions } = report.subject
  const next = nextState(state, act, submissions)
  if (next === null) throw new ForbiddenError('wrongState')
  await setState(client, [report.id, next, act, state, viewer.personId, note])
  return next
}
