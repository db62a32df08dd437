import type { Answers } from '@thidua/schema/outline/paths'
import type { ReportState } from '@thidua/schema/states'
import type { ItemAnswer } from '@thidua/schema/verdict'
import { bucketConditions } from '#domain/reports/bucket-sql.ts'
import { isChosen, isInQueue } from '#domain/reports/chosen-reports-sql.ts'
import type { Reader } from '#domain/reports/report-rights.ts'
import { isAsked, reportFrom, reportTemplate } from '#domain/reports/report-sql.ts'
import { cursor } from '#lib/cursor.ts'
import { iso, type Queryable, searchPattern } from '#lib/sql.ts'
import type { RoundChoice } from './round-choice.ts'

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
  /** Who of the host is to read it, by name. */
  readonly reviewerId: string | null
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

const name = 'a.name COLLATE "vi-x-icu"'

/** What a list may be sorted by; rows that are equal by it stand by block and name. */
const sorted = (
  [
    ['name', name],
    ['state', 'r.state'],
    ['time', 'r.state_since'],
  ] as const
).flatMap(([by, key]) => [`CASE $7 WHEN '${by}' THEN ${key} END`, `CASE $7 WHEN '-${by}' THEN ${key} END DESC`])

/**
 * The reports of a round ($1) that a choice takes ($3 to $6, null for all), in its order ($7) or by block and name, with
 * their latest submissions when $2 asks for them. To be read inside a transaction, whose moment is that of all of them.
 */
const rows = cursor<RoundExportRow>(
  'round-export',
  `SELECT a.id AS "agencyId", a.block_id AS "blockId", a.code, a.name, b.name AS block, r.state, ${iso('due.at')} AS deadline,
    CASE ${timings} END AS timing, ${iso('r.first_submitted_at')} AS "firstSubmittedAt",
    ${iso('r.last_submitted_at')} AS "lastSubmittedAt", r.submission_count AS submissions,
    r.opened_at IS NOT NULL AS opened, r.reviewer_id AS "reviewerId", ${reportTemplate} AS "templateId",
    (SELECT json_object_agg(i.item, i.answer) FROM item_answer i WHERE i.submission_id = s.id) AS items,
    CASE WHEN $2 THEN s.answers END AS answers
  FROM ${reportFrom} LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  WHERE r.round_id = $1 AND ${isAsked} AND ${isChosen('$3', '$4', '$5', '$6')}
    AND ${isInQueue('$8', '$9', '$10')}
  ORDER BY ${sorted.join(', ')}, coalesce(b.position, 2147483647), ${name}, r.id`,
  batchSize,
)

/** Reads them; see `RoundChoice`. */
export const roundReports = (
  db: Queryable,
  roundId: string,
  { bucket, states, blockIds, search, queue, order }: RoundChoice,
  reader: Reader,
  withAnswers: boolean,
): AsyncGenerator<RoundExportRow> =>
  rows(db, [
    roundId,
    withAnswers,
    states,
    bucket,
    blockIds,
    searchPattern(search),
    order && (order.descending ? '-' : '') + order.by,
    queue,
    queue && reader.personIds,
    queue && reader.blockIds,
  ])
