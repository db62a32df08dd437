import type { ReportSubject, Viewer } from '@thidua/schema/permissions'
import { nextState, type ReportAct } from '@thidua/schema/states'
import type { PoolClient } from 'pg'
import { tellOfActs } from '#domain/reports/telling/tell-of-acts.ts'
import { ForbiddenError } from '#lib/expected-errors.ts'
import { statement } from '#lib/sql.ts'

const setState = statement<{ id: string }>(
  'set-report-state',
  `WITH moved AS (
    UPDATE report SET state = $2::report_state, state_since = now() WHERE id = $1
  )
  INSERT INTO report_event (report_id, act, "from", "to", by_id, note, undoes_id)
  VALUES ($1, $3, $4::report_state, $2::report_state, $5, $6, $7) RETURNING id::text`,
)

/** A report that the transaction holds. */
interface HeldReport {
  readonly id: string
  readonly subject: Pick<ReportSubject, 'state' | 'submissions'>
}

/** What an event says beside who did what. */
interface Particulars {
  readonly note?: string
  /** The event that is undone. */
  readonly undoes?: string
}

/**
 * Moves a locked report by the state machine, records the act and tells whom it concerns; gives its event. Throws
 * `ForbiddenError`.
 */
export async function moveReport(
  client: PoolClient,
  viewer: Viewer,
  report: HeldReport,
  act: ReportAct,
  { note, undoes }: Particulars = {},
): Promise<string> {
  const { state, submissions } = report.subject
  const next = nextState(state, act, submissions)
  if (next === null) throw new ForbiddenError('wrongState')
  const [event] = await setState(client, [report.id, next, act, state, viewer.personId, note ?? null, undoes ?? null])
  if (!event) throw new Error('an act was not recorded')
  await tellOfActs(client, [event.id])
  return event.id
}
