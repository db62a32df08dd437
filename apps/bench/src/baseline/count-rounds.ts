import { instant } from './instant.ts'

/** The reports of a round as a person counts them by hand: one row each, with what each figure goes by. */
const counted = (which: string) => `SELECT r.round_id, b.id AS block_id, b.name AS block, b.position, r.state,
    r.first_submitted_at AS sent, due.at AS due, coalesce(r.sent_answers LIKE '%n%', false) AS nil
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
  CROSS JOIN LATERAL (SELECT greatest((SELECT e.deadline FROM extension e WHERE e.report_id = r.id
    ORDER BY e.event_id DESC LIMIT 1), rd.agency_deadline) AS at) due
  WHERE r.withdrawn_at IS NULL AND ${which}`

const counts = `json_build_object('due', count(*), 'submitted', count(sent), 'onTime', count(*) FILTER (WHERE sent < due),
    'late', count(*) FILTER (WHERE sent >= due), 'missing', count(*) FILTER (WHERE sent IS NULL),
    'overdue', count(*) FILTER (WHERE sent IS NULL AND now() >= due),
    'returned', count(*) FILTER (WHERE sent IS NOT NULL AND state NOT IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED')),
    'accepted', count(*) FILTER (WHERE state IN ('ACCEPTED', 'COMPILED')), 'nil', count(*) FILTER (WHERE nil))`

/** $1 round, $2 agencies whose rounds the person may see. One column, the response's JSON: its figures, whole and by block. */
export const countRound = {
  name: 'count-round',
  text: `WITH c AS MATERIALIZED (${counted('r.round_id = $1 AND rd.host_agency_id = ANY($2::uuid[])')})
  SELECT json_build_object('data', json_build_object('round', json_build_object('dashboard', json_build_object(
    'totals', (SELECT ${counts} FROM c),
    'blocks', (SELECT json_agg(json_build_object('block', g.block, 'counts', g.counts) ORDER BY g.position)
      FROM (SELECT position, json_build_object('id', block_id, 'name', block) AS block, ${counts} AS counts
        FROM c WHERE block_id IS NOT NULL GROUP BY block_id, block, position) g))))) AS response`,
}

/** $1 a round, $2 agencies whose rounds the person may see. The home page of the host's people: their rounds, counted. */
export const countRounds = {
  name: 'count-rounds',
  text: `WITH shown AS (
    SELECT id, name, agency_deadline, opens_at FROM round WHERE host_agency_id = ANY($2::uuid[]) AND state <> 'draft'
    ORDER BY opens_at DESC, id DESC LIMIT 20
  ), c AS (
    SELECT round_id, count(*) AS reports, count(sent) AS submitted, count(*) FILTER (WHERE sent >= due) AS late
    FROM (${counted('r.round_id IN (SELECT id FROM shown)')}) one GROUP BY round_id
  )
  SELECT json_build_object('data', json_build_object('rounds', json_build_object('edges', json_agg(json_build_object('node',
    json_build_object('id', s.id, 'name', s.name, 'agencyDeadline', ${instant('s.agency_deadline')}, 'dashboard', json_build_object(
      'totals', json_build_object('due', coalesce(c.reports, 0), 'submitted', coalesce(c.submitted, 0), 'late', coalesce(c.late, 0)))))
    ORDER BY s.opens_at DESC, s.id DESC)), 'round', json_build_object('id', $1::uuid))) AS response
  FROM shown s LEFT JOIN c ON c.round_id = s.id`,
}
