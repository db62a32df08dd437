import type { Pool } from 'pg'
import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { statement } from '#lib/sql.ts'

/** When a document of the registry is in force, days as `yyyy-MM-dd`. */
export interface DocumentForce {
  readonly id: string
  readonly from: string | null
  readonly until: string | null
  readonly ended: boolean
  readonly replacedBy: DocumentNode | null
}

const forces = statement<DocumentForce>(
  'document-forces',
  `SELECT d.id, d.in_force_from::text AS "from", d.in_force_until::text AS until,
    coalesce(d.in_force_until <= vietnam_today(), false) AS ended, ${documentJson('r')} AS "replacedBy"
  FROM document d LEFT JOIN document r ON r.id = d.replaced_by_id WHERE d.id = ANY($1::uuid[])`,
)

/** Of each of these documents, by id. */
export const documentForces = async (pool: Pool, ids: readonly string[]): Promise<Map<string, DocumentForce>> =>
  new Map((await forces(pool, [ids])).map((force) => [force.id, force]))
