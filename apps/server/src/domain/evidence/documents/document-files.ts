import type { FileKind } from '@thidua/schema/files/file-kinds'
import type { Viewer } from '@thidua/schema/permissions'
import { iso, isUuid, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { fileRights } from './document-subject.ts'

/** The file of a document, as resolvers get it. */
export interface DocumentFileNode {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  readonly by: string
  readonly at: string
}

interface Row {
  readonly file: DocumentFileNode
}

const fileJson = jsonObject({
  id: 'f.id',
  documentId: 'f.document_id',
  name: 'f.name',
  kind: 'file.kind',
  bytes: 'file.bytes',
  sha256: 'f.sha256',
  by: 'person.name',
  at: iso('f.at'),
})

/** The last that was added to its document, unless it was taken away: another one takes its place, and it comes back by nothing. */
const standing = `SELECT ${fileJson} AS file FROM document_file f JOIN stored_file file ON file.sha256 = f.sha256
  JOIN person ON person.id = f.by_id
  WHERE NOT EXISTS (SELECT FROM document_file newer WHERE newer.document_id = f.document_id AND newer.nr > f.nr)
    AND NOT EXISTS (SELECT FROM document_file_removal gone WHERE gone.file_id = f.id)`

const ofDocuments = statement<Row>('files-of-documents', `${standing} AND f.document_id = ANY($1::uuid[])`)
const one = statement<Row>('document-file', `${standing} AND f.id = $1`)

/** The file of each document that has one, by document. */
export const filesOfDocuments = async (
  db: Queryable,
  documentIds: readonly string[],
): Promise<Map<string, DocumentFileNode>> =>
  new Map((await ofDocuments(db, [documentIds])).map(({ file }) => [file.documentId, file]))

/** A document's file for who sees what names the document; null for all others, and once another took its place. */
export async function readableDocumentFile(
  db: Queryable,
  viewer: Viewer,
  id: string,
): Promise<DocumentFileNode | null> {
  const [found] = isUuid(id) ? await one(db, [id]) : []
  if (!found) return null
  const { documentId } = found.file
  return (await fileRights(db, viewer, [documentId])).get(documentId)?.reads ? found.file : null
}
