import { instant } from './instant.ts'

/** $1 round, $2 agencies whose rounds the person may see. One column, the response's JSON. */
export const listReports = {
  name: 'list-reports',
  text: `WITH slice AS (
    SELECT r.id, row_number() OVER (ORDER BY coalesce(b.position, 2147483647), a.name COLLATE "vi-x-icu", r.id) AS place,
      count(*) OVER () AS total
    FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
    LEFT JOIN block b ON b.id = a.block_id
    WHERE r.round_id = $1 AND rd.host_agency_id = ANY($2::uuid[])
    ORDER BY place LIMIT 50
  )
  SELECT json_build_object('data', json_build_object('round', json_build_object('reports', json_build_object(
    'totalCount', max(slice.total), 'pageInfo', json_build_object('hasNextPage', max(slice.total) > 50),
    'edges', json_agg(json_build_object('node', json_build_object(
      'id', r.id, 'state', r.state, 'stateSince', ${instant('r.state_since')}, 'deadline', ${instant('due.at')},
      'late', coalesce(r.first_submitted_at, now()) >= due.at, 'submissionCount', r.submission_count,
      'firstSubmittedAt', ${instant('r.first_submitted_at')}, 'lastSubmittedAt', ${instant('r.last_submitted_at')},
      'lastWrittenAt', ${instant('r.last_written_at')}, 'openedByHost', r.opened_at IS NOT NULL,
      'agency', json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name, 'symbol', a.symbol,
        'kind', a.kind, 'block', CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END)
    )) ORDER BY slice.place))))) AS response
  FROM slice JOIN report r ON r.id = slice.id JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
  JOIN round rd ON rd.id = r.round_id
  CROSS JOIN LATERAL (SELECT coalesce((SELECT e.deadline FROM extension e WHERE e.report_id = r.id
    ORDER BY e.event_id DESC LIMIT 1), rd.agency_deadline) AS at) due
  HAVING count(*) > 0`,
}
