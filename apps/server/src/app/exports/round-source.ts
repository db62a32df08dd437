import type { Answers } from '@thidua/schema/outline/paths'
import type { ReportState } from '@thidua/schema/states'
import type { ItemAnswer } from '@thidua/schema/verdict'
import { bucketConditions } from '#domain/reports/bucket-sql.ts'
import { isAsked, reportFrom, reportTemplate } from '#domain/reports/report-sql.ts'
import { cursor } from '#lib/cursor.ts'
import { iso } from '#lib/sql.ts'

/** A report of a round as an export needs it; `answers` of its latest submission, null when never sent. */
export interface RoundExportRow {
  readonly agencyId: string
  readonly blockId: string | null
  readonly code: string
  readonly name: string
  readonly block: string | null
  readonly state: ReportState
  readonly deadline: string
  /** The figure of the dashboard that counts it by its deadline; null while it is not due and not sent. */
  readonly timing: 'ON_TIME' | 'LATE' | 'OVERDUE' | null
  readonly firstSubmittedAt: string | null
  readonly lastSubmittedAt: string | null
  readonly submissions: number
  readonly opened: boolean
  /** The version of the template that it is written on. */
  readonly templateId: string
  readonly items: Readonly<Record<string, ItemAnswer>> | null
  readonly answers: Answers | null
}

const timings = (['ON_TIME', 'LATE', 'OVERDUE'] as const)
  .map((bucket) => `WHEN ${bucketConditions[bucket]} THEN '${bucket}'`)
  .join(' ')

/** So many reports are in memory at once: each may hold two megabytes. */
const batchSize = 20

/**
 * All reports of a round ($1) by block and name, with their latest submissions when $2 asks for them. To be read
 * inside a transaction, whose moment is that of all of them.
 */
export const roundReports = cursor<RoundExportRow>(
  'round-export',
  `SELECT a.id AS "agencyId", a.block_id AS "blockId", a.code, a.name, b.name AS block, r.state, ${iso('due.at')} AS deadline,
    CASE ${timings} END AS timing, ${iso('r.first_submitted_at')} AS "firstSubmittedAt",
    ${iso('r.last_submitted_at')} AS "lastSubmittedAt", r.submission_count AS submissions,
    r.opened_at IS NOT NULL AS opened, ${reportTemplate} AS "templateId",
    (SELECT json_object_agg(i.item, i.answer) FROM item_answer i WHERE i.submission_id = s.id) AS items,
    CASE WHEN $2 THEN s.answers END AS answers
  FROM ${reportFrom} LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  WHERE r.round_id = $1 AND ${isAsked}
  ORDER BY coalesce(b.position, 2147483647), a.name COLLATE "vi-x-icu", r.id`,
  batchSize,
)
