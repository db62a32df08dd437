import { bucketConditions as bucket } from '#lib/reports/bucket-sql.ts'
import { reportRows } from '#lib/reports/report-sql.ts'
import { statement } from '#lib/sql.ts'
import type { DashboardNode } from './dashboard-node.ts'

/** Days late, by whole days begun after the deadline: 1–4, 5–9, 10–14, ≥ 15 (domain: "States"). */
const latenessBuckets = `(VALUES ('1–4', 1, 4), ('5–9', 5, 9), ('10–14', 10, 14), ('≥ 15', 15, NULL)) AS v(label, "from", "to")`

const counts = `json_build_object('due', count(*), 'submitted', count(*) FILTER (WHERE submitted),
    'onTime', count(*) FILTER (WHERE on_time), 'late', count(*) FILTER (WHERE late),
    'missing', count(*) FILTER (WHERE missing), 'overdue', count(*) FILTER (WHERE overdue), 'returned', count(*) FILTER (WHERE returned),
    'accepted', count(*) FILTER (WHERE accepted), 'nil', count(*) FILTER (WHERE nil))`

/**
 * Rounds counted, one row each, however many reports they have. The conditions are those that the list
 * of reports filters by. `places` are the items of the round's own outline in their order; a submission
 * has one answer for each of them, so that their letters in a row are the heat map's line.
 */
export const dashboards = statement<{ roundId: string; dashboard: DashboardNode }>(
  'dashboards',
  `SELECT round.id AS "roundId", d.dashboard FROM unnest($1::uuid[]) AS round(id) CROSS JOIN LATERAL (
    WITH places AS MATERIALIZED (
      SELECT place #>> '{}' AS place, position::int
      FROM round rd JOIN template t ON t.id = rd.template_id
      CROSS JOIN LATERAL jsonb_path_query(t.outline, 'strict $.**.place') WITH ORDINALITY AS p(place, position)
      WHERE rd.id = round.id
    ), said AS MATERIALIZED (
      SELECT r.id AS report_id, string_agg(left(i.answer::text, 1), '' ORDER BY p.position) AS answers
      FROM report r JOIN submission s ON s.report_id = r.id AND s.number = r.submission_count
      JOIN item_answer i ON i.submission_id = s.id JOIN places p ON p.place = i.place
      WHERE r.round_id = round.id GROUP BY r.id
    ), counted AS MATERIALIZED (
      SELECT r.id, r.state, a.name COLLATE "vi-x-icu" AS agency, b.id AS block_id, coalesce(b.name, '') AS block,
        coalesce(b.position, 2147483647) AS block_position,
        coalesce(said.answers, repeat('-', (SELECT count(*)::int FROM places))) AS answers,
        ${bucket.SUBMITTED} AS submitted, ${bucket.ON_TIME} AS on_time, ${bucket.LATE} AS late, ${bucket.MISSING} AS missing, ${bucket.OVERDUE} AS overdue,
        ${bucket.RETURNED} AS returned, ${bucket.ACCEPTED} AS accepted, coalesce(said.answers LIKE '%n%', false) AS nil,
        ceil(extract(epoch FROM CASE WHEN ${bucket.MISSING} THEN now() ELSE r.first_submitted_at END - due.at) / 86400) AS days_late
      FROM ${reportRows()} LEFT JOIN said ON said.report_id = r.id
      WHERE r.round_id = round.id
    )
    SELECT json_build_object(
      'totals', (SELECT ${counts} FROM counted),
      'blocks', (SELECT coalesce(json_agg(json_build_object('block', g.block, 'counts', g.counts) ORDER BY g.block_position), '[]')
        FROM (SELECT block_position, json_build_object('id', block_id, 'name', block) AS block, ${counts} AS counts
          FROM counted WHERE block_id IS NOT NULL GROUP BY block_id, block, block_position) g),
      'lateness', (SELECT json_agg(json_build_object('label', v.label, 'fromDays', v."from", 'toDays', v."to",
          'count', l.count, 'missing', l.missing) ORDER BY v."from")
        FROM ${latenessBuckets} CROSS JOIN LATERAL (SELECT count(*), count(*) FILTER (WHERE missing) AS missing
          FROM counted WHERE days_late BETWEEN v."from" AND coalesce(v."to", 100000)) l),
      'items', (SELECT coalesce(json_agg(json_build_object('place', g.place, 'content', g.content, 'none', g.none,
          'missing', g.missing, 'notSubmitted', g.not_submitted) ORDER BY g.position), '[]')
        FROM (SELECT place, position, count(*) FILTER (WHERE answer = 'c') AS content, count(*) FILTER (WHERE answer = 'n') AS none,
            count(*) FILTER (WHERE answer = 'm') AS missing, count(*) FILTER (WHERE answer = '-') AS not_submitted
          FROM places CROSS JOIN (SELECT answers FROM counted) c
          CROSS JOIN LATERAL (SELECT substr(c.answers, position, 1) AS answer) l GROUP BY place, position) g),
      'heatMap', (SELECT coalesce(json_agg(json_build_object('reportId', id, 'agencyName', agency, 'blockName', block,
          'state', state, 'answers', answers) ORDER BY block_position, agency, id), '[]') FROM counted)
    ) AS dashboard
  ) d`,
)
