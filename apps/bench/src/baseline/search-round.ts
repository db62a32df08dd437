/** Kinds of `report_words` as the API calls them. */
const kind = `CASE w.kind WHEN 'exemplary-models' THEN 'exemplaryModels' ELSE w.kind END COLLATE "C"`

/**
 * $1 round, $2 agencies whose rounds the person may see. What in its reports has "hộ gia đình", newest first, counted: by the product's
 * own index, without facets and without the words around what was found. One column, the response's JSON.
 */
export const searchRound = {
  name: 'search-round',
  text: `WITH hit AS MATERIALIZED (
    SELECT ${kind} AS kind, r.id, r.last_submitted_at AS at
    FROM report_words w JOIN report r ON r.id = w.report_id JOIN round rd ON rd.id = r.round_id
    WHERE search_terms(w.words) @> '{ho gia,gia dinh}' AND r.round_id = $1 AND rd.host_agency_id = ANY($2::uuid[])
      AND (r.submission_count > 0 OR w.kind = 'remarks')
  ), page AS (SELECT * FROM hit ORDER BY at DESC, kind DESC, id DESC LIMIT 20)
  SELECT json_build_object('data', json_build_object('search', json_build_object(
    'totalCount', (SELECT count(*) FROM hit),
    'edges', (SELECT json_agg(json_build_object('node', json_build_object('kind', kind, 'id', id))
      ORDER BY at DESC, kind DESC, id DESC) FROM page)))) AS response`,
}
