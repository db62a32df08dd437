import type { Pool } from 'pg'
import { agencyJson, listedAgencyJson } from '#domain/nodes/agency-node.ts'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { isAsked, reportAndAgency, reportFrom, reportJsonInRound, reportRows } from '#domain/reports/report-sql.ts'
import { statement } from '#lib/sql.ts'
import { filterValues, isWhole, type ReportsAsked, reportFilterSql } from './report-filter-sql.ts'

export interface RoundReportRow {
  readonly report: Omit<ReportNode, 'round' | 'detail'>
  readonly position: number
  readonly total: number
}

interface PageRow {
  readonly page: RoundReportRow[]
}

/** A page of a round's reports. */
export interface RoundReportsPage extends ReportsAsked {
  readonly roundId: string
  /** Agencies whose answered items are counted. */
  readonly own: readonly string[]
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
      where: `AND ${reportFilterSql(7)}`,
    },
    `WHERE $3::int IS NULL OR (position, name, id) > ($3, $4::text COLLATE "vi-x-icu", $5::uuid)
    ORDER BY position, name, id LIMIT $6`,
    agencyJson('a', 'b'),
  ),
)

/** The page that everybody opens: without filters, whose very mention makes the planner expect few rows. */
const firstOfAll = statement<PageRow>(
  'round-reports-first',
  pageOf({ from: reportAndAgency }, 'ORDER BY position, name, id LIMIT $3', listedAgencyJson('a', 'b')),
)

export async function loadRoundReports(pool: Pool, asked: RoundReportsPage): Promise<RoundReportRow[]> {
  const { roundId, own, after, limit, listed } = asked
  const [row] =
    isWhole(asked) && after === null && listed
      ? await firstOfAll(pool, [roundId, own, limit])
      : await filtered(pool, [roundId, own, ...(after ?? [null, null, null]), limit, ...filterValues(asked)])
  return row?.page ?? []
}
