import { fileKinds } from '@thidua/schema/files/file-kinds'
import { documentFilePath, evidenceFilePath } from '@thidua/schema/files/upload-protocol'
import type { Viewer } from '@thidua/schema/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentFileNode, readableDocumentFile } from '#domain/evidence/documents/document-files.ts'
import type { EvidenceNode } from '#domain/evidence/evidence-node.ts'
import { readableEvidence } from '#domain/evidence/readable-evidence.ts'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import { type FileStore, fileKey, StoreAwayError } from '#lib/files/file-store.ts'
import type { Log } from '#lib/log.ts'
import type { Queryable } from '#lib/sql.ts'
import { attachment } from '../http/content-disposition.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { refuseFile } from './refuse-file.ts'

interface FileRoutes {
  readonly database: Database
  readonly store: FileStore
  readonly askerOf: AskerOf
  readonly log: Log
}

/** What a browser may do with a file of somebody's should it show it in spite of all: nothing. */
const sandbox = "default-src 'none'; sandbox"

type Readable = (db: Queryable, viewer: Viewer, id: string) => Promise<EvidenceNode | DocumentFileNode | null>

/**
 * `/files/evidence/<id>` and `/files/documents/<id>`: one file, for who may read what it hangs on; always as a download,
 * under its own type.
 */
export function fileRoutes(app: FastifyInstance, { database, store, askerOf, log }: FileRoutes): void {
  type Asked = FastifyRequest<{ Params: { id: string } }>
  const sending = (of: 'evidence' | 'document', readable: Readable) => async (request: Asked, reply: FastifyReply) => {
    const viewer = await askerOf(request)
    if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const file = await readable(database.pool, viewer, request.params.id)
    if (file === null) return reply.code(404).send({ code: 'NOT_FOUND' })
    try {
      const bytes = await store.get(fileKey(file.sha256))
      if (bytes === null) throw new StoreAwayError(`a file is not in the store: ${file.sha256}`)
      audit(log, { act: 'export', personId: viewer.personId, of, id: file.id, format: file.kind })
      return await reply
        .header('content-disposition', attachment(file.name))
        .header('content-security-policy', sandbox)
        .header('content-length', file.bytes)
        .type(fileKinds[file.kind].type)
        .send(bytes)
    } catch (error) {
      return refuseFile(error, request, reply)
    }
  }
  app.get(evidenceFilePath(':id'), sending('evidence', readableEvidence))
  app.get(documentFilePath(':id'), sending('document', readableDocumentFile))
}
