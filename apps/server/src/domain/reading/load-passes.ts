import type { Answers } from '@thidua/schema/outline/paths'
import { iso, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { type Pass, standingPasses } from './standing-passes.ts'

interface Row {
  reportId: string
  passes: Pass[]
  /** Those since the first that was read, recalled or not. */
  submissions: { number: number; answers: Answers }[]
}

/** Reports without a pass have no row: their texts are not read. */
const passes = statement<Row>(
  'item-passes',
  `SELECT found."reportId", found.passes,
    (SELECT json_agg(json_build_object('number', s.number, 'answers', s.answers) ORDER BY s.number)
      FROM submission s WHERE s.report_id = found."reportId" AND s.number >= found.first) AS submissions
  FROM (SELECT n.report_id AS "reportId", min(s.number) AS first, json_agg(${jsonObject({
    id: 'n.id::text',
    item: 'n.item',
    passed: 'n.passed',
    digest: 'n.digest',
    submission: 's.number',
    by: 'p.name',
    at: iso('n.at'),
  })} ORDER BY n.id) AS passes
    FROM item_pass n JOIN submission s ON s.id = n.submission_id JOIN person p ON p.id = n.by_id
    WHERE n.report_id = ANY($1::uuid[]) GROUP BY n.report_id) found`,
)

/** The items of reports that were found good and say the same still, by report. */
export const loadPasses = async (db: Queryable, reportIds: readonly string[]): Promise<Map<string, Pass[]>> =>
  new Map(
    (await passes(db, [reportIds])).map((row) => [row.reportId, standingPasses(row.passes, row.submissions)] as const),
  )
