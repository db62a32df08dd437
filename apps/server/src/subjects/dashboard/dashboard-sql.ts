import { bucketConditions as bucket } from '#domain/reports/bucket-sql.ts'
import { isAsked, reportRows } from '#domain/reports/report-sql.ts'
import { statement } from '#lib/sql.ts'
import type { Counts, DashboardNode } from './dashboard-node.ts'

/** Days late, by whole days begun after the deadline: 1–4, 5–9, 10–14, ≥ 15 (domain: "States"). */
const latenessBuckets = `(VALUES ('1–4', 1, 4), ('5–9', 5, 9), ('10–14', 10, 14), ('≥ 15', 15, NULL)) AS v(label, "from", "to")`

const counts = `json_build_object('due', count(*), 'submitted', count(*) FILTER (WHERE submitted),
    'onTime', count(*) FILTER (WHERE on_time), 'late', count(*) FILTER (WHERE late),
    'missing', count(*) FILTER (WHERE missing), 'overdue', count(*) FILTER (WHERE overdue), 'returned', count(*) FILTER (WHERE returned),
    'accepted', count(*) FILTER (WHERE accepted), 'nil', count(*) FILTER (WHERE nil))`

/** What of report `r` with its deadline `due.at` each figure counts. */
const figures = `${bucket.SUBMITTED} AS submitted, ${bucket.ON_TIME} AS on_time, ${bucket.LATE} AS late, ${bucket.MISSING} AS missing, ${bucket.OVERDUE} AS overdue,
        ${bucket.RETURNED} AS returned, ${bucket.ACCEPTED} AS accepted, ${bucket.NIL} AS nil`

/** The figures of rounds alone, for pages that show several rounds. */
export const dashboardTotals = statement<{ roundId: string; totals: Counts }>(
  'dashboard-totals',
  `SELECT round.id AS "roundId", (SELECT ${counts} FROM (
      SELECT ${figures} FROM ${reportRows()} WHERE r.round_id = round.id AND ${isAsked}) counted) AS totals
  FROM unnest($1::uuid[]) AS round(id)`,
)

/**
 * Rounds counted, one row each, however many reports they have. The conditions are those that the list
 * of reports filters by. `items` are those of the round's own outline in their order; what a report sent of
 * each stands beside it as one letter (`sent_answers`): the heat map's line. $2 is whether the map is wanted: all
 * the rest is counted, the map alone grows with the round.
 */
export const dashboards = statement<{ roundId: string; dashboard: DashboardNode }>(
  'dashboards',
  `SELECT round.id AS "roundId", d.dashboard FROM unnest($1::uuid[]) AS round(id) CROSS JOIN LATERAL (
    WITH items AS MATERIALIZED (
      SELECT i.id AS item, i.position
      FROM round rd JOIN template t ON t.id = rd.template_id CROSS JOIN LATERAL outline_items(t.outline) i
      WHERE rd.id = round.id
    ), counted AS MATERIALIZED (
      SELECT r.id, r.state, a.name COLLATE "vi-x-icu" AS agency, b.id AS block_id, coalesce(b.name, '') AS block,
        coalesce(b.position, 2147483647) AS block_position,
        coalesce(r.sent_answers, repeat('-', (SELECT count(*)::int FROM items))) AS answers,
        ${figures},
        floor(extract(epoch FROM coalesce(r.first_submitted_at, now()) - due.at) / 86400)::int + 1 AS days_late
      FROM ${reportRows()}
      WHERE r.round_id = round.id AND ${isAsked}
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
      'items', (SELECT coalesce(json_agg(json_build_object('item', g.item, 'content', g.content, 'none', g.none,
          'missing', g.missing, 'notSubmitted', g.not_submitted) ORDER BY g.position), '[]')
        FROM (SELECT item, position, coalesce(sum(c.reports) FILTER (WHERE answer = 'c'), 0) AS content,
            coalesce(sum(c.reports) FILTER (WHERE answer = 'n'), 0) AS none,
            coalesce(sum(c.reports) FILTER (WHERE answer = 'm'), 0) AS missing,
            coalesce(sum(c.reports) FILTER (WHERE answer = '-'), 0) AS not_submitted
          FROM (SELECT answers, count(*) AS reports FROM counted GROUP BY answers) c CROSS JOIN items
          CROSS JOIN LATERAL (SELECT substr(c.answers, position, 1) AS answer) l GROUP BY item, position) g),
      'heatMap', (SELECT coalesce(json_agg(row_to_json(line)), '[]') FROM (SELECT id AS "reportId", agency AS "agencyName",
          block AS "blockName", state, answers FROM counted WHERE $2 ORDER BY block_position, agency, id) line)
    ) AS dashboard
  ) d`,
)
