import type { RoundKind, RoundState } from '@thidua/prisma/client'
import type { RoundForm } from '@thidua/schema/administration/round-form'
import { lastChangeSql } from '#domain/administration/last-changes.ts'
import { type AgencyNode, agencyJson } from '#domain/nodes/agency-node.ts'
import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { type MovementNode, movementJson } from '#domain/nodes/movement-node.ts'
import { isAsked } from '#domain/reports/report-sql.ts'
import { jsonObject } from '#lib/sql.ts'

/** Where a round stands: its state, and of a published one what follows from its days. */
export const roundPhases = ['draft', 'scheduled', 'open', 'closed', 'compiled', 'cancelled'] as const
export type RoundPhase = (typeof roundPhases)[number]

/** A round as those see it who prepare and run it; days are of Vietnam, deadlines the last day. */
export interface AdministeredRound extends RoundForm {
  readonly id: string
  readonly kind: RoundKind
  readonly state: RoundState
  readonly phase: RoundPhase
  readonly movement: MovementNode
  readonly hostAgency: AgencyNode
  readonly requestDocument: DocumentNode | null
  readonly template: ChosenTemplate | null
  readonly cancelledReason: string | null
  /** Whether reviewers only propose returns. */
  readonly releases: boolean
  /** Agencies that are asked, and of them those that do not exist on the opening day, or any more. */
  readonly asked: number
  readonly ended: number
  /** Reports that were sent. */
  readonly submitted: number
  readonly lastChange: string | null
}

/** A version of a template that rounds may use. */
export interface ChosenTemplate {
  readonly id: string
  readonly name: string
  readonly version: number
}

const here = `AT TIME ZONE 'Asia/Ho_Chi_Minh'`
const day = (instant: string) => `to_char(${instant} ${here}, 'YYYY-MM-DD')`
const lastDay = (deadline: string) => day(`(${deadline} - interval '1 millisecond')`)

const phase = `CASE WHEN rd.state <> 'published' THEN rd.state::text
    WHEN now() < rd.opens_at THEN 'scheduled' WHEN now() < rd.agency_deadline THEN 'open' ELSE 'closed' END`

/** SQL: the day on which agencies have to exist: the opening day, and for who is asked later the day on which they are. */
export const askedDay = `CASE rd.state WHEN 'draft' THEN coalesce((rd.opens_at ${here})::date, vietnam_today())
    ELSE greatest((rd.opens_at ${here})::date, vietnam_today()) END`

/** SQL: whether agency `a` exists on a day. */
export const existsOn = (a: string, on: string): string =>
  `(${a}.valid_from <= ${on} AND (${a}.valid_until IS NULL OR ${a}.valid_until > ${on}))`

/** SQL: agencies that round `rd` asks, or is to ask: `agency_id`, `report_id`, `submitted`. */
export const askedAgencies = `(
    SELECT q.agency_id, NULL::uuid AS report_id, false AS submitted FROM round_agency q WHERE q.round_id = rd.id
    UNION ALL
    SELECT r.agency_id, r.id, r.first_submitted_at IS NOT NULL FROM report r WHERE r.round_id = rd.id AND ${isAsked}
  )`

const roundJson = jsonObject({
  id: 'rd.id',
  state: 'rd.state',
  phase,
  name: 'rd.name',
  kind: 'rd.kind',
  movement: movementJson('mv', 'launch'),
  hostAgency: agencyJson('host', 'host_block'),
  requestDocument: documentJson('request'),
  template: `CASE WHEN t.id IS NOT NULL THEN ${jsonObject({ id: 't.id', name: 't.name', version: 't.version' })} END`,
  opensOn: day('rd.opens_at'),
  opensAtHour: `coalesce(to_char(rd.opens_at ${here}, 'HH24:MI'), '08:00')`,
  agencyDeadline: lastDay('rd.agency_deadline'),
  compilerDeadline: lastDay('rd.compiler_deadline'),
  periodFrom: 'rd.period_from',
  periodUntil: 'rd.period_until',
  figuresUntil: 'rd.figures_until',
  legalBasis: 'rd.legal_basis',
  sendingMethod: 'rd.sending_method',
  frequency: 'rd.frequency',
  guidance: 'rd.guidance',
  releases: 'rd.releases',
  cancelledReason: 'rd.cancelled_reason',
  asked: 'counted.asked',
  ended: 'counted.ended',
  submitted: 'counted.submitted',
  lastChange: lastChangeSql('round', 'rd.id'),
})

/** SQL: rounds `rd` of `source` as `round`, one a row. */
export const administeredRoundsSql = (source = 'round rd'): string =>
  `SELECT ${roundJson} AS round FROM ${source}
  JOIN movement mv ON mv.id = rd.movement_id LEFT JOIN document launch ON launch.id = mv.launch_document_id
  JOIN agency host ON host.id = rd.host_agency_id LEFT JOIN block host_block ON host_block.id = host.block_id
  LEFT JOIN document request ON request.id = rd.request_document_id LEFT JOIN template t ON t.id = rd.template_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS asked, count(*) FILTER (WHERE q.submitted)::int AS submitted,
      count(*) FILTER (WHERE NOT ${existsOn('a', askedDay)})::int AS ended
    FROM ${askedAgencies} q JOIN agency a ON a.id = q.agency_id
  ) counted`

export const administeredRoundSql = `${administeredRoundsSql()} WHERE rd.id = $1::uuid`

export { phase as phaseSql }
