import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

const document = statement<{ document: DocumentNode }>(
  'document',
  `SELECT ${documentJson('d')} AS document FROM document d WHERE d.id = $1`,
)

/** A document of the registry by its id; null when there is none. */
export async function loadDocument(db: Queryable, id: string): Promise<DocumentNode | null> {
  const [row] = isUuid(id) ? await document(db, [id]) : []
  return row?.document ?? null
}
