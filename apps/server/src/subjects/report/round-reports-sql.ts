import type { ReportState } from '@thidua/schema/states'
import type { Pool } from 'pg'
import { agencyJson, listedAgencyJson } from '#domain/nodes/agency-node.ts'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import type { ReportBucket } from '#domain/reports/bucket-sql.ts'
import { isChosen } from '#domain/reports/chosen-reports-sql.ts'
import { isAsked, reportAndAgency, reportFrom, reportJsonInRound, reportRows } from '#domain/reports/report-sql.ts'
import { statement } from '#lib/sql.ts'

export interface RoundReportRow {
  readonly report: Omit<ReportNode, 'round' | 'detail'>
  readonly position: number
  readonly total: number
}

interface PageRow {
  readonly page: RoundReportRow[]
}

/** A page of a round's reports; null is no filter. */
export interface RoundReportsPage {
  readonly roundId: string
  /** Agencies whose answered items are counted. */
  readonly own: readonly string[]
  readonly states: readonly ReportState[] | null
  readonly bucket: ReportBucket | null
  readonly blockIds: readonly string[] | null
  readonly search: string | null
  readonly queue: 'mine' | 'unclaimed' | null
  /** Of whom `mine` is said; null where nobody asks. */
  readonly reader: { readonly personId: string; readonly blockIds: readonly string[] } | null
  readonly reviewerId: string | null
  /** Sort key of the last row of the page before. */
  readonly after: readonly (string | number)[] | null
  readonly limit: number
  /** Whether of the agencies `listedAgencyFields` are enough. */
  readonly listed: boolean
}

/** Agencies without a block come last. */
const blockPosition = `coalesce(b.position, 2147483647)`

/**
 * $1 is the round, $2 the own agencies. A page is cut before its rows are printed, and comes as one text:
 * the driver takes a third longer over fifty rows.
 */
const pageOf = (chosen: { from: string; where?: string }, slice: string, agency: string): string =>
  `WITH chosen AS (
    SELECT r.*, ${blockPosition} AS position, a.name COLLATE "vi-x-icu" AS name, count(*) OVER () AS total
    FROM ${chosen.from} WHERE r.round_id = $1 AND ${isAsked} ${chosen.where ?? ''}
  ), slice AS (
    SELECT * FROM chosen ${slice}
  )
  SELECT coalesce(json_agg(row_to_json(page)), '[]') AS page FROM (
    SELECT ${reportJsonInRound('$2', agency)} AS report, r.position, r.total
    FROM ${reportRows('slice r', 'CROSS JOIN (SELECT * FROM round WHERE id = $1) rd')}
    ORDER BY r.position, r.name, r.id
  ) page`

const filtered = statement<PageRow>(
  'round-reports',
  pageOf(
    {
      from: reportFrom,
      where: `AND ${isChosen('$3', '$4', '$5', '$6')}
      AND CASE $11 WHEN 'mine' THEN r.reviewer_id = $12::uuid OR r.reviewer_id IS NULL AND a.block_id = ANY($13::uuid[])
        WHEN 'unclaimed' THEN r.reviewer_id IS NULL ELSE true END
      AND ($14::uuid IS NULL OR r.reviewer_id = $14)`,
    },
    `WHERE $7::int IS NULL OR (position, name, id) > ($7, $8::text COLLATE "vi-x-icu", $9::uuid)
    ORDER BY position, name, id LIMIT $10`,
    agencyJson('a', 'b'),
  ),
)

/** The page that everybody opens: without filters, whose very mention makes the planner expect few rows. */
const firstOfAll = statement<PageRow>(
  'round-reports-first',
  pageOf({ from: reportAndAgency }, 'ORDER BY position, name, id LIMIT $3', listedAgencyJson('a', 'b')),
)

export async function loadRoundReports(pool: Pool, asked: RoundReportsPage): Promise<RoundReportRow[]> {
  const { roundId, own, states, bucket, blockIds, search, queue, reader, reviewerId, after, limit, listed } = asked
  const whole = (states ?? bucket ?? blockIds ?? search ?? queue ?? reviewerId ?? after) === null
  const [row] =
    whole && listed
      ? await firstOfAll(pool, [roundId, own, limit])
      : await filtered(pool, [
          roundId,
          own,
          states,
          bucket,
          blockIds,
          search,
          ...(after ?? [null, null, null]),
          limit,
          queue,
          reader?.personId ?? null,
          reader?.blockIds ?? null,
          reviewerId,
        ])
  return row?.page ?? []
}
