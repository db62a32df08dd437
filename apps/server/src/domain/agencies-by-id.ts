import { type Queryable, statement } from '#lib/sql.ts'
import { type AgencyNode, agencyJson } from './nodes/agency-node.ts'

const agencies = statement<{ agency: AgencyNode }>(
  'agencies-by-id',
  `SELECT ${agencyJson('a', 'b')} AS agency FROM agency a LEFT JOIN block b ON b.id = a.block_id WHERE a.id = ANY($1::uuid[])`,
)

export async function agenciesById(db: Queryable, ids: readonly string[]): Promise<Map<string, AgencyNode>> {
  return new Map((await agencies(db, [ids])).map(({ agency }) => [agency.id, agency]))
}
