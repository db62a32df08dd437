import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'
import type { Found, FoundHere, SearchAsked } from './found-sql.ts'
import { theirReports, type theirsOf } from './search-rights.ts'

/** From how many reports on a search looks at the newest first, and how far. */
export const searchLimits = {
  /** Up to so many reports that were sent all are looked at, and counted exactly. */
  few: 10_000,
  /** The same of a person's own part of all, where the index is asked for each of them. */
  fewOfTheirs: 4_000,
  /** Up to so many rows of the index have what is found sooner by its words alone than by whose reports have it. */
  rare: 16_000,
  /** Reports that are looked at first, and at most before all are. */
  first: 2_000,
  most: 16_000,
  /** Results that nobody goes through: they are not counted further. */
  enough: 1_000,
}

/** $1: how many; gives whether there are more reports that were sent. */
const areMore = statement<{ more: boolean }>(
  'more-reports-than',
  `SELECT EXISTS (SELECT FROM report WHERE last_submitted_at IS NOT NULL ORDER BY last_submitted_at OFFSET $1) AS more`,
)

/** $1: how many; $2 to $4: see `theirReports`; gives whether more of these reports were sent. */
const areMoreOfTheirs = statement<{ more: boolean }>(
  'more-of-their-reports-than',
  `SELECT EXISTS (SELECT FROM (${theirReports('$2', '$3', '$4')}) r WHERE last_submitted_at IS NOT NULL OFFSET $1) AS more`,
)

/** $1: terms; $2: how many; gives whether more rows of the index have all of them. */
const haveMore = statement<{ more: boolean }>(
  'more-words-than',
  'SELECT EXISTS (SELECT FROM report_words w WHERE search_terms(w.words) @> $1::text[] OFFSET $2) AS more',
)

interface Stretch {
  /** Of the oldest and the newest of the reports in it, as PostgreSQL writes it; null of none, and of today. */
  readonly since: string | null
  readonly until: string | null
  readonly reports: number
}

/** $1: at or before this instant, null for now; $2: how many of the newest reports, of all. From the index alone. */
const newestOfAll = statement<Stretch>(
  'newest-of-all-reports',
  `SELECT min(at)::text AS since, NULL AS until, count(*)::int AS reports FROM (SELECT last_submitted_at AS at FROM report
    WHERE last_submitted_at <= coalesce($1::timestamptz, 'infinity') ORDER BY last_submitted_at DESC LIMIT $2) stretch`,
)

/**
 * $1: movement, $2: round, $3: block, $4: year of the opening, each null for any; $5: at or before this instant, null for
 * now; $6: how many of the newest reports, whoever may see them.
 */
const newest = statement<Stretch>(
  'newest-reports',
  `WITH chosen AS NOT MATERIALIZED (
    SELECT r.last_submitted_at AS at FROM report r
    WHERE r.last_submitted_at IS NOT NULL
      AND ($1::uuid IS NULL AND $2::uuid IS NULL AND $4::int IS NULL OR r.round_id IN (SELECT rd.id FROM round rd
        WHERE ($1 IS NULL OR rd.movement_id = $1) AND ($2 IS NULL OR rd.id = $2)
          AND ($4 IS NULL OR extract(year FROM rd.opens_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int = $4)))
      AND ($3::uuid IS NULL OR r.agency_id IN (SELECT a.id FROM agency a WHERE a.block_id = $3))
  )
  SELECT min(at)::text AS since, (SELECT at::text FROM chosen ORDER BY at DESC LIMIT 1) AS until, count(*)::int AS reports
  FROM (SELECT at FROM chosen WHERE at <= coalesce($5::timestamptz, 'infinity') ORDER BY at DESC LIMIT $6) stretch`,
)

type Limits = typeof searchLimits

/** Whether a person's part of all reports is small: see `theirsOf`. */
export const areFew = async (
  pool: Pool,
  theirs: ReturnType<typeof theirsOf>,
  { fewOfTheirs }: Limits,
): Promise<boolean> => !(await areMoreOfTheirs(pool, [fewOfTheirs, ...theirs]))[0]?.more

/** Whether few rows of the index have all of these terms, whoever may see them. */
export const isRare = async (pool: Pool, terms: readonly string[], { rare }: Limits): Promise<boolean> =>
  !(await haveMore(pool, [terms, rare]))[0]?.more

/**
 * Looks at the newest reports of what the search is narrowed to, and at more of them as long as they have what is wanted too
 * seldom for a page and for `enough`. Null where all are to be looked at: they are few, or what is wanted is rare.
 */
export async function findLately(
  pool: Pool,
  { filter, after, limit }: SearchAsked,
  limits: Limits,
  find: (stretch: readonly [since: string] | readonly [since: string, until: string]) => Promise<FoundHere>,
): Promise<Found | null> {
  const [corpus] = await areMore(pool, [limits.few])
  // What comes after all reports is the end of the list.
  if (!corpus?.more || (after && after[0] < 0)) return null
  const narrowed = [filter.movementId, filter.roundId, filter.blockId, filter.year]
  const isWhole = narrowed.every((id) => id === null)
  const from = after && after[0] === 0 ? after[1] : null
  for (let many = limits.first; many <= limits.most; ) {
    const [stretch] = isWhole ? await newestOfAll(pool, [from, many]) : await newest(pool, [...narrowed, from, many])
    if (!stretch?.since) return null
    const found = await find(stretch.until === null ? [stretch.since] : [stretch.since, stretch.until])
    const whole = stretch.reports < many
    if (found.total >= limits.enough && (found.latest >= limit || whole))
      return { ...found, least: !whole, facetsLeast: true }
    const seldom = (found.total * 20) / many < 1
    if (whole) return seldom || isWhole ? null : { ...found, least: false, facetsLeast: true }
    if (seldom) return null
    many = Math.ceil((1.2 * many * limits.enough) / Math.max(1, Math.min(found.total, limits.enough / 1.2)))
  }
  return null
}
