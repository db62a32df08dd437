import type { PatchRefusal } from '@thidua/draft/saving-rule'
import { placeOf } from '@thidua/schema/outline/paths'
import { can, type ReportSubject, type Viewer } from '@thidua/schema/permissions'
import { nextState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import { authoriseCompiling } from '#domain/compiling/authorise-compiling.ts'
import { authorise } from '#domain/reports/authorise.ts'
import { isClosed, reportTemplate } from '#domain/reports/report-sql.ts'
import { reopenedPlaces } from '#domain/standing-return.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

/** What decides whether a draft may be written now. Every act on the report gives it another `since`. */
export interface DraftState {
  readonly subject: ReportSubject
  /** A compiled letter's: another grammar of paths, and other people write it. */
  readonly compiles: boolean
  readonly since: Date
  readonly templateId: string
  /** Places open after a return; null when all are. */
  readonly reopened: readonly string[] | null
}

type Row = Omit<ReportSubject, 'reviewerId' | 'releases'> & Omit<DraftState, 'subject'>

const draftState = statement<Row>(
  'draft-state',
  `SELECT rd.id AS "roundId", r.compiles_round_id IS NOT NULL AS compiles, r.agency_id AS "agencyId", a.block_id AS "blockId", rd.host_agency_id AS "hostAgencyId", r.state,
    r.state_since AS since, r.submission_count AS submissions, r.opened_at IS NOT NULL AS opened, ${isClosed} AS closed,
    ${reportTemplate} AS "templateId",
    CASE WHEN r.state IN ('RETURNED', 'REVISING') THEN ${reopenedPlaces} END AS reopened
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = coalesce(r.round_id, r.compiles_round_id)
  WHERE r.id = $1`,
)

/** The drafts that are being written, the one asked for longest ago first. */
const remembered = new WeakMap<Pool, Map<string, DraftState>>()
const maxRemembered = 2000

/** As this process last read it: out of date when somebody has acted on the report since. */
export const rememberedDraftState = (pool: Pool, reportId: string): DraftState | undefined =>
  remembered.get(pool)?.get(reportId)

/** As it is now, and remembered; read by `db`, a transaction's own connection when it must not change after. */
export async function loadDraftState(pool: Pool, reportId: string, db: Queryable = pool): Promise<DraftState | null> {
  if (!isUuid(reportId)) return null
  const [row] = await draftState(db, [reportId])
  if (!row) return null
  const { templateId, compiles, reopened, since, ...subject } = row
  const state = { subject, compiles, since, templateId, reopened }
  remember(pool, reportId, state)
  return state
}

function remember(pool: Pool, reportId: string, state: DraftState): void {
  const states = remembered.get(pool) ?? new Map<string, DraftState>()
  remembered.set(pool, states)
  states.delete(reportId)
  states.set(reportId, state)
  const [oldest] = states.keys()
  if (states.size > maxRemembered && oldest !== undefined) states.delete(oldest)
}

/**
 * Why each field of a draft is closed to a person, null where it is open. After a return only its places are open;
 * number, date and signer of the letter change with every sending. Throws when the person writes no draft of this
 * agency at all: then there is nothing to judge field by field.
 */
export function closedTo(viewer: Viewer, draft: DraftState): (path: string) => PatchRefusal | null {
  const { subject, reopened } = draft
  if (draft.compiles) return () => closedToCompiler(viewer, subject)
  const permission = can(viewer, 'edit:draft', subject)
  if (!permission.allowed && permission.why !== 'wrongState') authorise(viewer, 'edit:draft', subject)
  if (!permission.allowed) return () => 'wrongState'
  return (path) => {
    const place = placeOf(path)
    return reopened === null || place === 'letter' || (place !== null && reopened.includes(place)) ? null : 'itemLocked'
  }
}

/** A compiled letter is written by the compilers of its host, as long as it is not issued. Throws as `closedTo` does. */
function closedToCompiler(viewer: Viewer, { hostAgencyId, state, closed }: ReportSubject): PatchRefusal | null {
  authoriseCompiling(viewer, hostAgencyId)
  return !closed && nextState(state, 'write', 0) !== null ? null : 'wrongState'
}
