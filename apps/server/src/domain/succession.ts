import { type Queryable, statement } from '#lib/sql.ts'
import { type AgencyNode, agencyJson } from './nodes/agency-node.ts'

interface Row {
  ofId: string
  agency: AgencyNode
}

type Side = 'predecessor' | 'successor'

const relatives = (side: Side, of: Side) => {
  const find = statement<Row>(
    `${side}s`,
    `SELECT s.${of}_id AS "ofId", ${agencyJson('a', 'b')} AS agency FROM agency_succession s
    JOIN agency a ON a.id = s.${side}_id LEFT JOIN block b ON b.id = a.block_id
    WHERE s.${of}_id = ANY($1::uuid[]) ORDER BY a.name COLLATE "vi-x-icu", a.id`,
  )
  return async (db: Queryable, ids: readonly string[]): Promise<Map<string, AgencyNode[]>> => {
    const rows = Map.groupBy(await find(db, [ids]), ({ ofId }) => ofId)
    return new Map([...rows].map(([id, found]) => [id, found.map(({ agency }) => agency)]))
  }
}

/**
 * SQL: `lineage(id, ancestor_id)`, every body whose work went over to another, however many mergers and splits lie
 * between; a part of `WITH RECURSIVE`. There are as many as a province had reorganisations.
 */
export const lineage = `lineage AS (
    SELECT s.successor_id AS id, s.predecessor_id AS ancestor_id FROM agency_succession s
    UNION
    SELECT l.id, s.predecessor_id FROM lineage l JOIN agency_succession s ON s.successor_id = l.ancestor_id
  )`

/** Whose work agencies took over, by their ids. */
export const predecessorsOf = relatives('predecessor', 'successor')

/** Who took the work of agencies over, by their ids. */
export const successorsOf = relatives('successor', 'predecessor')
