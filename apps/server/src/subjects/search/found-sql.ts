import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { iso, statement } from '#lib/sql.ts'
import { kindOfWords, type SearchKind } from './search-kinds.ts'
import {
  maySeeDocuments,
  maySeePerson,
  maySeeReturns,
  maySeeRound,
  maySeeSubmission,
  rightsOf,
} from './search-rights.ts'

/** What a search is narrowed to; null is no filter. */
export interface SearchFilter {
  readonly kinds: readonly SearchKind[] | null
  readonly movementId: string | null
  readonly roundId: string | null
  readonly blockId: string | null
  readonly year: number | null
}

export interface SearchAsked {
  /** All of them are to be found: words, or pairs of them that stand together. */
  readonly terms: readonly string[]
  /** Reports of whose open draft it is known already that they have them. */
  readonly drafts: readonly string[]
  readonly filter: SearchFilter
  /** Sort key of the last row of the page before. */
  readonly after: readonly [rank: number, at: string, kind: string, id: string] | null
  readonly limit: number
}

/** A row of the list: a report with one kind of what it says, or a thing. */
export interface FoundRow {
  readonly kind: SearchKind
  readonly id: string
  readonly rank: number
  readonly at: string
}

export interface FacetValue {
  /** Of a movement, round or block its id; a year or a kind as it is. */
  readonly value: string
  /** Null of years and kinds, which name themselves. */
  readonly name: string | null
  readonly count: number
}

export interface Found {
  readonly total: number
  readonly rows: readonly FoundRow[]
  readonly kinds: readonly FacetValue[]
  readonly movements: readonly FacetValue[]
  readonly rounds: readonly FacetValue[]
  readonly blocks: readonly FacetValue[]
  readonly years: readonly FacetValue[]
}

const yearOf = (instant: string) => `extract(year FROM ${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::int`

const ofReport = `JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id`
const reportColumns = `r.id, rd.movement_id, rd.id AS round_id, a.block_id, ${yearOf('rd.opens_at')} AS year`
const nothing = 'NULL::uuid'
const has = (words: string) => `search_terms(search_line(${words})) @> $1::text[]`

/**
 * All that has the terms and that the person may see, a branch for each table; of a report it is worked out once what may be
 * seen, for all kinds of what it says. A report of which anything changed since
 * its words were worked out is found by nobody: the words may be of what was taken back.
 */
const found = `
  SELECT ${kindOfWords('w.kind')} AS kind, r.last_submitted_at AS at, ${reportColumns}
  FROM (SELECT report_id, array_agg(kind) AS kinds FROM report_words
    WHERE search_terms(words) @> $1::text[] GROUP BY report_id) hit
  JOIN report r ON r.id = hit.report_id ${ofReport}
  CROSS JOIN LATERAL (SELECT ${maySeeSubmission} AS sent, ${maySeeReturns} AS returns OFFSET 0) may
  CROSS JOIN LATERAL unnest(hit.kinds) AS w(kind)
  WHERE CASE w.kind WHEN 'remarks' THEN may.returns ELSE may.sent END
    AND NOT EXISTS (SELECT FROM report_words_due due WHERE due.report_id = r.id)
  UNION ALL
  SELECT 'draft', coalesce(r.last_written_at, r.state_since), ${reportColumns}
  FROM report r ${ofReport} WHERE r.id = ANY($10::uuid[]) AND r.agency_id = ANY($2::uuid[])
  UNION ALL
  SELECT 'documents', coalesce(d.issued_on, '1000-01-01')::timestamptz, d.id, ${nothing}, ${nothing}, ${nothing},
    extract(year FROM d.issued_on)::int
  FROM document d WHERE ${has('d.search_text')} AND ${maySeeDocuments}
  UNION ALL
  SELECT 'agencies', a.valid_from::timestamptz, a.id, ${nothing}, ${nothing}, a.block_id, NULL
  FROM agency a WHERE ${has('a.search_text')}
  UNION ALL
  SELECT 'people', p.created_at, p.id, ${nothing}, ${nothing}, ${nothing}, NULL
  FROM person p WHERE ${has('p.search_text')} AND ${maySeePerson}
  UNION ALL
  SELECT 'movements', make_date(greatest(m.from_year, 1000), 1, 1)::timestamptz, m.id, m.id, ${nothing}, ${nothing}, m.from_year
  FROM movement m WHERE ${has('m.name')}
  UNION ALL
  SELECT 'rounds', coalesce(rd.opens_at, rd.published_at, 'epoch'), rd.id, rd.movement_id, rd.id, ${nothing}, ${yearOf('rd.opens_at')}
  FROM round rd WHERE ${has('rd.name')} AND ${maySeeRound}`

/** What each facet narrows a row to; a facet's own counts leave its own filter out. */
const facets = {
  k: '($11::text[] IS NULL OR kind = ANY($11))',
  m: '($12::uuid IS NULL OR movement_id = $12)',
  r: '($13::uuid IS NULL OR round_id = $13)',
  b: '($14::uuid IS NULL OR block_id = $14)',
  y: '($15::int IS NULL OR year = $15)',
} as const
type Facet = keyof typeof facets
const names = Object.keys(facets) as Facet[]
const without = (own: Facet | null) => names.filter((name) => name !== own).join(' AND ')

/** A list of values is for choosing from: as long as somebody reads. */
const maxValues = 40

/** SQL: the values of a facet with how many rows have each, from the one pass that counts them all. */
const values = (facet: Facet, column: string, name = 'NULL', join = '') => `(SELECT coalesce(json_agg(v), '[]') FROM (
    SELECT c.${column}::text AS value, ${name} AS name, c.${facet}::int AS count FROM counted c ${join}
    WHERE c.facet = '${facet}' AND c.${column} IS NOT NULL AND c.${facet} > 0 ORDER BY c.${facet} DESC, c.${column} LIMIT ${maxValues}) v)`

/** Things come before what reports say while they are few; many of a kind are for who asks for that kind. */
const fewThings = 3
const ofReports = `round_id IS NOT NULL AND kind <> 'rounds'`

const search = statement<Found>(
  'search',
  `WITH found AS MATERIALIZED (${found}),
  flagged AS MATERIALIZED (
    SELECT found.*, ${names.map((name) => `${facets[name]} AS ${name}`).join(', ')} FROM found
  ), counted AS MATERIALIZED (
    SELECT kind, movement_id, round_id, block_id, year, ${names.map((name) => `count(*) FILTER (WHERE ${without(name)}) AS ${name}`).join(', ')},
      count(*) FILTER (WHERE ${without(null)}) AS chosen,
      CASE 0 WHEN grouping(kind) THEN 'k' WHEN grouping(movement_id) THEN 'm' WHEN grouping(round_id) THEN 'r'
        WHEN grouping(block_id) THEN 'b' WHEN grouping(year) THEN 'y' END AS facet
    FROM flagged GROUP BY GROUPING SETS ((kind), (movement_id), (round_id), (block_id), (year))
  ), chosen AS (
    SELECT kind, id, at, 0 AS rank FROM flagged WHERE ${ofReports} AND ${without(null)}
    UNION ALL
    SELECT kind, id, at, CASE WHEN (SELECT chosen FROM counted c WHERE c.facet = 'k' AND c.kind = flagged.kind) <= ${fewThings} THEN 1 ELSE -1 END
    FROM flagged WHERE NOT (${ofReports}) AND ${without(null)}
  ), page AS (
    SELECT * FROM chosen WHERE $16::int IS NULL OR (rank, at, kind COLLATE "C", id) < ($16, $17::timestamptz, $18::text COLLATE "C", $19::uuid)
    ORDER BY rank DESC, at DESC, kind COLLATE "C" DESC, id DESC LIMIT $20
  )
  SELECT (SELECT coalesce(sum(chosen), 0)::int FROM counted WHERE facet = 'k') AS total,
    (SELECT coalesce(json_agg(json_build_object('kind', kind, 'id', id, 'rank', rank, 'at', ${iso('at')})
      ORDER BY rank DESC, at DESC, kind COLLATE "C" DESC, id DESC), '[]') FROM page) AS rows,
    ${values('k', 'kind')} AS kinds,
    ${values('m', 'movement_id', 'm.name', 'JOIN movement m ON m.id = c.movement_id')} AS movements,
    ${values('r', 'round_id', 'rd.name', 'JOIN round rd ON rd.id = c.round_id')} AS rounds,
    ${values('b', 'block_id', 'b.name', 'JOIN block b ON b.id = c.block_id')} AS blocks,
    ${values('y', 'year')} AS years`,
)

/** A page of what a person finds, with how many there are and by what they can be narrowed. */
export async function findFor(pool: Pool, viewer: Viewer, asked: SearchAsked): Promise<Found> {
  const { kinds, movementId, roundId, blockId, year } = asked.filter
  const [found] = await search(pool, [
    asked.terms,
    ...rightsOf(viewer),
    asked.drafts,
    kinds,
    movementId,
    roundId,
    blockId,
    year,
    ...(asked.after ?? [null, null, null, null]),
    asked.limit,
  ])
  if (!found) throw new Error('a search gave no row')
  return found
}
