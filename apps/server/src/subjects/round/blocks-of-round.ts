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

/** SQL: whether nobody can write for agency `a`, today or from a day to come. */
export const hasNoWriter = (
  a: string,
): string => `NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id = ${a}.id AND m.role IN ('clerk', 'head') AND p.deactivated_at IS NULL
      AND (m.valid_until IS NULL OR m.valid_until > vietnam_today()))`

/** $1: ids of rounds. */
export const blocksOfSql = `SELECT rd.id AS "roundId", CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS block,
    q.asked, q."withoutWriters", ${readers} AS readers
  FROM round rd CROSS JOIN LATERAL (
    SELECT a.block_id, count(*)::int AS asked, count(*) FILTER (WHERE ${hasNoWriter('a')})::int AS "withoutWriters"
    FROM ${askedAgencies} q JOIN agency a ON a.id = q.agency_id GROUP BY a.block_id
  ) q LEFT JOIN block b ON b.id = q.block_id
  WHERE rd.id = ANY($1::uuid[]) ORDER BY b.position NULLS LAST`

const blocks = statement<Row>('blocks-of-rounds', blocksOfSql)

/** Blocks of the agencies that rounds ask, by the rounds' ids, in the blocks' order. */
export async function blocksOf(db: Queryable, roundIds: readonly string[]): Promise<Map<string, AskedBlock[]>> {
  return Map.groupBy(await blocks(db, [roundIds]), ({ roundId }) => roundId)
}
