import type { Viewer } from '@thidua/schema/permissions'
import { iso, type Queryable, statement } from '#lib/sql.ts'
import { type RoundNode, roundJoins, roundJson } from './nodes/round-node.ts'
import { ownAgencies } from './reports/report-rights.ts'

/** Agencies as whose reviewer, compiler or viewer a person sees dashboards (permission `view:round`). */
export const hostAgencies = (viewer: Viewer | null): string[] =>
  (viewer?.memberships ?? [])
    .filter(({ role }) => role === 'reviewer' || role === 'compiler' || role === 'viewer')
    .map(({ agencyId }) => agencyId)

export interface RoundFilter {
  readonly id: string | null
  readonly movementIds: readonly string[] | null
  /** Only rounds with a dashboard for this person; else those with a report of theirs too. */
  readonly dashboardsOnly: boolean
  /** Sort key of the last row of the page before. */
  readonly after: readonly (string | number)[] | null
  readonly limit: number
}

export interface RoundRow {
  readonly round: RoundNode
  readonly opens: string
}

const rounds = statement<RoundRow>(
  'rounds',
  `SELECT ${roundJson} AS round, ${iso('rd.opens_at')} AS opens FROM round rd ${roundJoins}
  WHERE rd.state <> 'draft' AND ($1::uuid IS NULL OR rd.id = $1) AND ($2::uuid[] IS NULL OR rd.movement_id = ANY($2))
    AND (rd.host_agency_id = ANY($3::uuid[])
      OR NOT $4 AND rd.opens_at <= now()
        AND EXISTS (SELECT FROM report r WHERE r.round_id = rd.id AND r.agency_id = ANY($5::uuid[])))
    AND ($6::timestamptz IS NULL OR (rd.opens_at, rd.id) < ($6, $7::uuid))
  ORDER BY rd.opens_at DESC, rd.id DESC LIMIT $8`,
)

/** Rounds that a person may see, the newest first. */
export const visibleRounds = (db: Queryable, viewer: Viewer | null, filter: RoundFilter): Promise<RoundRow[]> =>
  rounds(db, [
    filter.id,
    filter.movementIds,
    hostAgencies(viewer),
    filter.dashboardsOnly,
    ownAgencies(viewer),
    ...(filter.after ?? [null, null]),
    filter.limit,
  ])
