import { iso, statement } from '#lib/sql.ts'
import { bitOfWords, bitsOfKinds, remarkBits, type SearchKind, sentBits } from './search-kinds.ts'
import {
  maySeeDocuments,
  maySeePerson,
  maySeeReports,
  maySeeReturns,
  maySeeRound,
  maySeeSubmission,
  theirReports,
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

/** What one way of looking gives. */
export interface FoundHere {
  readonly total: number
  /** Reports of the page and, where there are more, one of the next. */
  readonly latest: number
  readonly rows: readonly FoundRow[]
  readonly kinds: readonly FacetValue[]
  readonly movements: readonly FacetValue[]
  readonly rounds: readonly FacetValue[]
  readonly blocks: readonly FacetValue[]
  readonly years: readonly FacetValue[]
}

export interface Found extends FoundHere {
  /** Whether there may be more than `total`. */
  readonly least: boolean
  /** Whether there may be more of each value than its count, and values that are not named. */
  readonly facetsLeast: boolean
}

const yearOf = (instant: string) => `extract(year FROM ${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::int`

const ofReport = `JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id`
const nothing = 'NULL::uuid'
const has = (words: string) => `search_terms(search_line(${words})) @> $1::text[]`

/**
 * Reports that have the terms, one row each with the kinds of what they say that the person may see, as bits: what stands
 * in every report makes as many rows as there are reports, and everything after it costs by the row. `hits`: where they were
 * looked for. A report of which anything changed since its words were worked out is found by nobody: the words
 * may be of what was taken back.
 */
const reports = (hits: string) => `
  SELECT * FROM (
    SELECT r.id, r.last_submitted_at AS at, r.round_id, a.block_id,
      hit.kinds & (CASE WHEN ${maySeeSubmission} THEN ${sentBits} ELSE 0 END | CASE WHEN ${maySeeReturns} THEN ${remarkBits} ELSE 0 END) AS kinds
    FROM (${hits}) hit
    JOIN report r ON r.id = hit.report_id ${ofReport}
    WHERE NOT EXISTS (SELECT FROM report_words_due due WHERE due.report_id = r.id)
  ) seen WHERE kinds <> 0`

const kindsFound = `bit_or(${bitOfWords('w.kind')}) AS kinds`
const byTerms = (where = '') =>
  `SELECT w.report_id, ${kindsFound} FROM report_words w WHERE search_terms(w.words) @> $1::text[] ${where} GROUP BY w.report_id`

/**
 * Which rows of the index are looked at: all that have the terms; those since an instant, or in a stretch of time; those of
 * reports among which are all that the person may see. The last are two bitmaps, of the primary key and of the terms: of what stands
 * in everybody's reports theirs alone is fetched, and of who has no report nothing.
 */
const ways = {
  all: byTerms(),
  since: byTerms('AND w.at >= $24::timestamptz'),
  stretch: byTerms('AND w.at BETWEEN $24::timestamptz AND $25::timestamptz'),
  theirs: byTerms(`AND ${maySeeReports}
    AND w.report_id = ANY (ARRAY(SELECT r.id FROM (${theirReports('$2', '$7', '$11')}) r))`),
} as const
export type Way = keyof typeof ways

/** Drafts, and things by their names: few, a branch for each table. */
const others = `
  SELECT 'draft' AS kind, coalesce(r.last_written_at, r.state_since) AS at, r.id, rd.movement_id, rd.id AS round_id, a.block_id,
    ${yearOf('rd.opens_at')} AS year
  FROM report r ${ofReport} WHERE r.id = ANY($12::uuid[]) AND r.agency_id = ANY($2::uuid[])
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
  k: '($13::text[] IS NULL OR kind = ANY($13))',
  m: '($14::uuid IS NULL OR movement_id = $14)',
  r: '($15::uuid IS NULL OR round_id = $15)',
  b: '($16::uuid IS NULL OR block_id = $16)',
  y: '($17::int IS NULL OR year = $17)',
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

/** SQL: how many rows of a group are left by all filters but a facet's own. */
const counts = (own: Facet | null) => `coalesce(sum(n) FILTER (WHERE ${without(own)}), 0)`

/** Rows after the last of the page before, in the order of the list: `at`, `kind` and `id` of what reports say, whose rank is 0. */
const afterLast = `(kind COLLATE "C", id) < ($20::text COLLATE "C", $21::uuid)`
const isAfter = `($18::int IS NULL OR $18 > 0 OR $18 = 0 AND (at < $19::timestamptz OR at = $19 AND ${afterLast}))`

/**
 * Reports are grouped by round, block and kinds before anything is counted: the facets are the same of all in a group. Of the
 * page's reports as many as it has rows are looked at kind by kind, with those that were sent at the same instant.
 */
const search = (way: Way) =>
  statement<FoundHere>(
    `search-${way}`,
    `WITH reports AS MATERIALIZED (${reports(ways[way])}), others AS MATERIALIZED (${others}),
  cells AS (
    SELECT k.kind, rd.movement_id, g.round_id, g.block_id, ${yearOf('rd.opens_at')} AS year, g.n
    FROM (SELECT round_id, block_id, kinds, count(*) AS n FROM reports GROUP BY round_id, block_id, kinds) g
    JOIN round rd ON rd.id = g.round_id JOIN ${bitsOfKinds} ON g.kinds & k.bit <> 0
    UNION ALL
    SELECT kind, movement_id, round_id, block_id, year, 1 FROM others
  ), flagged AS MATERIALIZED (
    SELECT cells.*, ${names.map((name) => `${facets[name]} AS ${name}`).join(', ')} FROM cells
  ), counted AS MATERIALIZED (
    SELECT kind, movement_id, round_id, block_id, year, ${names.map((name) => `${counts(name)} AS ${name}`).join(', ')},
      ${counts(null)} AS chosen,
      CASE 0 WHEN grouping(kind) THEN 'k' WHEN grouping(movement_id) THEN 'm' WHEN grouping(round_id) THEN 'r'
        WHEN grouping(block_id) THEN 'b' WHEN grouping(year) THEN 'y' END AS facet
    FROM flagged GROUP BY GROUPING SETS ((kind), (movement_id), (round_id), (block_id), (year))
  ), narrowed AS (
    SELECT id FROM round WHERE ($14::uuid IS NULL OR movement_id = $14) AND ($15::uuid IS NULL OR id = $15)
      AND ($17::int IS NULL OR ${yearOf('opens_at')} = $17)
  ), latest AS (
    SELECT id, at, kinds FROM reports
    WHERE kinds & $23::int <> 0 AND ($16::uuid IS NULL OR block_id = $16)
      AND ($14::uuid IS NULL AND $15::uuid IS NULL AND $17::int IS NULL OR round_id IN (SELECT id FROM narrowed))
      AND ($18::int IS NULL OR $18 > 0 OR $18 = 0 AND (at < $19::timestamptz OR at = $19 AND EXISTS (
        SELECT FROM ${bitsOfKinds} WHERE kinds & $23 & k.bit <> 0 AND ${afterLast})))
    ORDER BY at DESC FETCH FIRST $22 ROWS WITH TIES
  ), chosen AS (
    SELECT k.kind, id, at, 0 AS rank FROM latest JOIN ${bitsOfKinds} ON kinds & $23 & k.bit <> 0 WHERE ${isAfter}
    UNION ALL
    SELECT kind, id, at, CASE WHEN kind = 'draft' THEN 0
      WHEN kind IN (SELECT c.kind FROM counted c WHERE c.facet = 'k' AND c.chosen <= ${fewThings}) THEN 1 ELSE -1 END
    FROM others WHERE ${names.map((name) => facets[name]).join(' AND ')}
  ), page AS (
    SELECT * FROM chosen WHERE $18::int IS NULL OR (rank, at, kind COLLATE "C", id) < ($18, $19::timestamptz, $20::text COLLATE "C", $21::uuid)
    ORDER BY rank DESC, at DESC, kind COLLATE "C" DESC, id DESC LIMIT $22
  )
  SELECT (SELECT coalesce(sum(chosen), 0)::int FROM counted WHERE facet = 'k') AS total,
    (SELECT count(*)::int FROM latest) AS latest,
    (SELECT coalesce(json_agg(json_build_object('kind', kind, 'id', id, 'rank', rank, 'at', ${iso('at')})
      ORDER BY rank DESC, at DESC, kind COLLATE "C" DESC, id DESC), '[]') FROM page) AS rows,
    ${values('k', 'kind')} AS kinds,
    ${values('m', 'movement_id', 'm.name', 'JOIN movement m ON m.id = c.movement_id')} AS movements,
    ${values('r', 'round_id', 'rd.name', 'JOIN round rd ON rd.id = c.round_id')} AS rounds,
    ${values('b', 'block_id', 'b.name', 'JOIN block b ON b.id = c.block_id')} AS blocks,
    ${values('y', 'year')} AS years`,
  )

/** The statement of each way; its values are those of `findFor`. */
export const searches = {
  all: search('all'),
  since: search('since'),
  stretch: search('stretch'),
  theirs: search('theirs'),
}
