import type { NoticeMail } from '@thidua/schema/notices/notice-kinds'
import type { Role } from '@thidua/schema/permissions'
import type { LeftOutReason, ReminderStage } from '@thidua/schema/reminders/left-out'
import type { ReportState } from '@thidua/schema/states'
import { planSql } from '#domain/reminders/plan-sql.ts'
import { iso, jsonObject, type Queryable, statement } from '#lib/sql.ts'

/** Somebody whom a reminder goes to. */
export interface AddresseeNode {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly role: Role
  /** Told of it beside who is asked to act. */
  readonly copy: boolean
  readonly mail: NoticeMail
  readonly mailboxDead: boolean
}

/** A report as the preview shows it. */
export interface PlannedNode {
  readonly reportId: string
  readonly agencyId: string
  readonly agency: string
  readonly block: string | null
  readonly state: ReportState
  readonly stage: ReminderStage
  readonly stateSince: string
  readonly deadline: string
  readonly why: LeftOutReason | null
  readonly remindedAt: string | null
  readonly people: readonly AddresseeNode[]
}

/** Parts of the plan: those that are reminded of, those left out although they are not done, those whom no mail reaches. */
export const planViews = ['due', 'leftOut', 'byPhone'] as const
export type PlanView = (typeof planViews)[number]

const personJson = jsonObject({
  id: 'c.person_id',
  name: 'c.name',
  email: 'c.email',
  phone: 'c.phone',
  role: 'c.role',
  copy: `c."as" = 'copy'`,
  mail: 'c.notice_mail',
  mailboxDead: 'c.dead',
})

const plannedJson = jsonObject({
  reportId: 'q.id',
  agencyId: 'q.agency_id',
  agency: 'q.agency',
  block: 'q.block',
  state: 'q.state',
  stage: 'q.stage',
  stateSince: iso('q.state_since'),
  deadline: iso('q.deadline'),
  why: 'q.why',
  remindedAt: iso('q.reminded_at'),
  people: `(SELECT coalesce(json_agg(${personJson} ORDER BY c."as" DESC, c.name COLLATE "vi-x-icu"), '[]') FROM people c WHERE c.report_id = q.id)`,
})

/** Nobody who is asked to act gets mail: it does not arrive, or they want none. */
const byPhone = `q.stage NOT IN ('done', 'unread') AND NOT q.closed AND NOT EXISTS (SELECT FROM people c
    WHERE c.report_id = q.id AND c."as" = 'to' AND NOT c.dead AND c.notice_mail <> 'none')`

const inView = `CASE $2 WHEN 'due' THEN q.why IS NULL WHEN 'byPhone' THEN ${byPhone} ELSE q.why IS NOT NULL AND q.why <> 'done' END`

const ofRound = planSql('r.round_id = $1', 'now()')

interface PlanRow {
  readonly planned: PlannedNode
  readonly position: number
  readonly agency: string
  readonly id: string
  readonly total: number
}

/** $1 round, $2 view, $3–$5 sort key of the row before, $6 how many. */
const rows = statement<PlanRow>(
  'reminder-plan',
  `WITH ${ofRound}, chosen AS (
    SELECT q.*, count(*) OVER ()::int AS total FROM plan q WHERE ${inView}
  )
  SELECT ${plannedJson} AS planned, q.block_position AS position, q.agency, q.id, q.total FROM chosen q
  WHERE $3::int IS NULL OR (q.block_position, q.agency COLLATE "vi-x-icu", q.id) > ($3, $4::text COLLATE "vi-x-icu", $5::uuid)
  ORDER BY q.block_position, q.agency COLLATE "vi-x-icu", q.id LIMIT $6`,
)

/** A part of the plan of a round, block by block. */
export const planRows = (
  db: Queryable,
  roundId: string,
  view: PlanView,
  after: readonly [number, string, string] | null,
  limit: number,
): Promise<PlanRow[]> => rows(db, [roundId, view, ...(after ?? [null, null, null]), limit])

interface PlanCount {
  readonly why: LeftOutReason | null
  readonly count: number
}

const counts = statement<PlanCount>(
  'reminder-plan-counts',
  `WITH ${ofRound} SELECT q.why, count(*)::int AS count FROM plan q GROUP BY q.why`,
)

/** How many reports of a round are reminded of (null), and left out by reason. */
export const planCounts = (db: Queryable, roundId: string): Promise<PlanCount[]> => counts(db, [roundId])
