import { holdsToday } from '#domain/membership-holds.ts'
import type { BlockNode } from '#domain/nodes/agency-node.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { askedAgencies } from './administered-round.ts'

export interface AskedBlock {
  /** Null: agencies in none. */
  readonly block: BlockNode | null
  readonly asked: number
  readonly readers: string[]
  /** Of the agencies asked, those of which nobody can write a report. */
  readonly withoutWriters: number
}

interface Row extends AskedBlock {
  readonly roundId: string
}

/** SQL: the names of those who read block `b` for the host of round `rd`, as JSON. */
const readers = `(SELECT coalesce(json_agg(DISTINCT p.name), '[]') FROM membership m
    JOIN membership_block mb ON mb.membership_id = m.id JOIN person p ON p.id = m.person_id
    WHERE mb.block_id = b.id AND m.agency_id = rd.host_agency_id AND m.role = 'reviewer'
      AND ${holdsToday('m')} AND p.deactivated_at IS NULL)`

/** SQL: whether membership `m` of person `p` lets them write, today or from a day to come. */
const canWrite = `m.role IN ('clerk', 'head') AND p.deactivated_at IS NULL
      AND (m.valid_until IS NULL OR m.valid_until > vietnam_today())`

/** SQL: whether nobody can write for agency `a`, today or from a day to come. */
export const hasNoWriter = (
  a: string,
): string => `NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id = ${a}.id AND ${canWrite})`

/**
 * $1: ids of rounds. Who can write is worked out once for all agencies: asked of each by itself it was nine tenths of the
 * page of a round with 15,000.
 */
export const blocksOfSql = `WITH asked AS MATERIALIZED (
    SELECT rd.id AS round_id, q.agency_id FROM round rd CROSS JOIN LATERAL ${askedAgencies} q WHERE rd.id = ANY($1::uuid[])
  ), writers AS MATERIALIZED (
    SELECT DISTINCT m.agency_id FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id IN (SELECT agency_id FROM asked) AND ${canWrite}
  ), counted AS (
    SELECT asked.round_id, a.block_id, count(*)::int AS asked, (count(*) - count(w.agency_id))::int AS without_writers
    FROM asked JOIN agency a ON a.id = asked.agency_id LEFT JOIN writers w ON w.agency_id = a.id
    GROUP BY asked.round_id, a.block_id
  )
  SELECT rd.id AS "roundId", CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS block,
    q.asked, q.without_writers AS "withoutWriters", ${readers} AS readers
  FROM counted q JOIN round rd ON rd.id = q.round_id LEFT JOIN block b ON b.id = q.block_id
  ORDER BY b.position NULLS LAST`

const blocks = statement<Row>('blocks-of-rounds', blocksOfSql)

/** Blocks of the agencies that rounds ask, by the rounds' ids, in the blocks' order. */
export async function blocksOf(db: Queryable, roundIds: readonly string[]): Promise<Map<string, AskedBlock[]>> {
  return Map.groupBy(await blocks(db, [roundIds]), ({ roundId }) => roundId)
}
