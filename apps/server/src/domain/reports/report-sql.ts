import { iso, jsonObject } from '#lib/sql.ts'
import { agencyJson } from '../nodes/agency-node.ts'
import { roundJoins, roundJson } from '../nodes/round-node.ts'
import { answeredItems } from './answered-items-sql.ts'

/** The extension of report `r` that holds, as rows. */
const presentExtension = 'FROM extension x WHERE x.report_id = r.id ORDER BY x.event_id DESC LIMIT 1'

export const presentExtensionId = `(SELECT x.id ${presentExtension})`

/**
 * The deadline valid for report `r` of round `rd`: its latest extension, unless that took it back or the round's own has
 * been moved past it; else the round's.
 */
export const effectiveDeadline = `greatest((SELECT x.deadline ${presentExtension}), rd.agency_deadline)`

/** Whether anybody asks for report `r` still: counts, lists and exports of a round are of these. */
export const isAsked = 'r.withdrawn_at IS NULL'

/** Whether report `r` of round `rd` is closed for every act. */
export const isClosed = `(r.withdrawn_at IS NOT NULL OR rd.state = 'cancelled')`

const closing = `CASE WHEN r.withdrawn_at IS NOT NULL
    THEN json_build_object('why', 'withdrawn', 'reason', r.withdrawn_reason)
  WHEN rd.state = 'cancelled' THEN json_build_object('why', 'cancelled', 'reason', rd.cancelled_reason) END`

/** The version of its template that report `r` of round `rd` is written on. */
export const reportTemplate = 'coalesce(r.template_id, rd.template_id)'

/** `own` is the parameter with the agencies whose drafts count; an empty list where nobody asks for the count. */
const members = (own: string, agency = agencyJson('a', 'b')) => ({
  id: 'r.id',
  state: 'r.state',
  stateSince: iso('r.state_since'),
  templateId: reportTemplate,
  agency,
  deadline: iso('due.at'),
  late: 'coalesce(r.first_submitted_at, now()) >= due.at',
  submissionCount: 'r.submission_count',
  firstSubmittedAt: iso('r.first_submitted_at'),
  lastSubmittedAt: iso('r.last_submitted_at'),
  lastWrittenAt: iso('r.last_written_at'),
  openedByHost: 'r.opened_at IS NOT NULL',
  reviewerId: 'r.reviewer_id',
  closed: closing,
  answeredItems: `CASE WHEN r.agency_id = ANY(${own}::uuid[]) THEN ${answeredItems} END`,
})

/** A report as JSON, read `FROM reportRows()` with `roundOfReport`. */
export const reportJson = (own: string): string => jsonObject({ ...members(own), round: roundJson })

/** The same for a list within one round, which the list knows already; `agency` is what it prints of that. */
export const reportJsonInRound = (own: string, agency: string): string => jsonObject(members(own, agency))

const ofReport = `JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id`
const ownRound = `JOIN round rd ON rd.id = r.round_id`
const deadline = (apart: string) => `CROSS JOIN LATERAL (SELECT ${effectiveDeadline} AS at ${apart}) due`

export const reportAndAgency = `report r ${ofReport}`

/** The tables of a report, its agency, its round and its deadline (`due.at`), to choose and to count by. */
export const reportFrom = `${reportAndAgency} ${ownRound} ${deadline('')}`

/**
 * The same to print reports from: the deadline is worked out once a row, however often it is named.
 * `reports` is the table, or rows of it that a page was cut from, as `r`; `round` joins their round as `rd`.
 */
export const reportRows = (reports = 'report r', round = ownRound): string =>
  `${reports} ${ofReport} ${round} ${deadline('OFFSET 0')}`

export const roundOfReport = roundJoins
