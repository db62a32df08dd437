import { bucketConditions as bucket } from '#lib/reports/bucket-sql.ts'
import { reportFrom } from '#lib/reports/report-sql.ts'
import { statement } from '#lib/sql.ts'
import type { DashboardNode } from './dashboard-node.ts'

/** Days late, by whole days begun after the deadline: 1–4, 5–9, 10–14, ≥ 15 (domain: "States"). */
const latenessBuckets = `(VALUES ('1–4', 1, 4), ('5–9', 5, 9), ('10–14', 10, 14), ('≥ 15', 15, NULL)) AS v(label, "from", "to")`

const counts = `json_build_object('due', count(*), 'submitted', count(*) FILTER (WHERE submitted),
    'onTime', count(*) FILTER (WHERE on_time), 'late', count(*) FILTER (WHERE late),
    'missing', count(*) FILTER (WHERE missing), 'returned', count(*) FILTER (WHERE returned),
    'accepted', count(*) FILTER (WHERE accepted), 'nil', count(*) FILTER (WHERE nil))`

/**
 * Rounds counted, one row each, however many reports they have. The conditions are those that the list
 * of reports filters by. `places` are the items of the round's own outline in their order.
 */
export const dashboards = statement<{ roundId: string; dashboard: DashboardNode }>(
  'dashboards',
  `SELECT round.id AS "roundId", d.dashboard FROM unnest($1::uuid[]) AS round(id) CROSS JOIN LATERAL (
    WITH places AS (
      SELECT place #>> '{}' AS place, position
      FROM round rd JOIN template t ON t.id = rd.template_id
      CROSS JOIN LATERAL jsonb_path_query(t.outline, 'strict $.**.place') WITH ORDINALITY AS p(place, position)
      WHERE rd.id = round.id
    ), counted AS MATERIALIZED (
      SELECT r.id, r.state, a.name COLLATE "vi-x-icu" AS agency, b.id AS block_id, coalesce(b.name, '') AS block,
        coalesce(b.position, 2147483647) AS block_position, s.id AS submission_id,
        ${bucket.SUBMITTED} AS submitted, ${bucket.ON_TIME} AS on_time, ${bucket.LATE} AS late, ${bucket.MISSING} AS missing,
        ${bucket.RETURNED} AS returned, ${bucket.ACCEPTED} AS accepted, ${bucket.NIL} AS nil,
        ceil(extract(epoch FROM coalesce(r.first_submitted_at, now()) - due.at) / 86400) AS days_late
      FROM ${reportFrom} LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.submission_count
      WHERE r.round_id = round.id
    ), answered AS MATERIALIZED (
      SELECT c.id AS report_id, p.place, p.position,
        CASE WHEN c.submission_id IS NULL THEN '-' ELSE coalesce(left(i.answer::text, 1), 'm') END AS answer
      FROM counted c CROSS JOIN places p
      LEFT JOIN item_answer i ON i.submission_id = c.submission_id AND i.place = p.place
    )
    SELECT json_build_object(
      'totals', (SELECT ${counts} FROM counted),
      'blocks', (SELECT coalesce(json_agg(json_build_object('block', g.block, 'counts', g.counts) ORDER BY g.block_position), '[]')
        FROM (SELECT block_position, json_build_object('id', block_id, 'name', block) AS block, ${counts} AS counts
          FROM counted WHERE block_id IS NOT NULL GROUP BY block_id, block, block_position) g),
      'lateness', (SELECT json_agg(json_build_object('label', v.label, 'fromDays', v."from", 'toDays', v."to", 'count',
          (SELECT count(*) FROM counted WHERE days_late BETWEEN v."from" AND coalesce(v."to", 100000))) ORDER BY v."from")
        FROM ${latenessBuckets}),
      'items', (SELECT coalesce(json_agg(json_build_object('place', g.place, 'content', g.content, 'none', g.none,
          'missing', g.missing, 'notSubmitted', g.not_submitted) ORDER BY g.position), '[]')
        FROM (SELECT place, position, count(*) FILTER (WHERE answer = 'c') AS content, count(*) FILTER (WHERE answer = 'n') AS none,
            count(*) FILTER (WHERE answer = 'm') AS missing, count(*) FILTER (WHERE answer = '-') AS not_submitted
          FROM answered GROUP BY place, position) g),
      'heatMap', (SELECT coalesce(json_agg(json_build_object('reportId', c.id, 'agencyName', c.agency, 'blockName', c.block,
          'state', c.state, 'answers', h.answers) ORDER BY c.block_position, c.agency, c.id), '[]')
        FROM counted c JOIN (SELECT report_id, string_agg(answer, '' ORDER BY position) AS answers
          FROM answered GROUP BY report_id) h ON h.report_id = c.id)
    ) AS dashboard
  ) d`,
)
