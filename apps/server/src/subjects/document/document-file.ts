import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { type DocumentFileNode, filesOfDocuments } from '#domain/evidence/documents/document-files.ts'
import { fileRights } from '#domain/evidence/documents/document-subject.ts'
import { removeDocumentFile } from '#domain/evidence/documents/remove-document-file.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { FileKindEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { loadDocument } from './load-document.ts'

const DocumentFile = builder.objectRef<DocumentFileNode>('DocumentFile').implement({
  description: 'The file of a document of the registry. Its bytes are at `/files/documents/<id>`.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: FileKindEnum, description: 'By its bytes.' }),
    bytes: t.exposeInt('bytes'),
    sha256: t.exposeString('sha256'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

const fileOf = batch(({ database }: Context, ids: readonly string[]) => filesOfDocuments(database.pool, ids))
const rightsTo = batch(({ database, viewer }: Context, ids: readonly string[]) =>
  fileRights(database.pool, viewer, ids),
)

builder.objectFields('Document', (t) => ({
  file: t.field({
    type: DocumentFile,
    nullable: true,
    description: 'Null without one, and for who sees nothing that names the document.',
    resolve: async ({ id }, _, context) =>
      (await rightsTo(context, id))?.reads ? ((await fileOf(context, id)) ?? null) : null,
  }),
  mayChangeFile: t.boolean({
    description: 'Whether the viewer adds, replaces and removes its file: who changes all that names it.',
    resolve: async ({ id }, _, context) => (await rightsTo(context, id))?.changes === true,
  }),
}))

builder.mutationField('removeDocumentFile', (t) =>
  t.field({
    type: 'Document',
    authScopes: { signedIn: true },
    description: 'Takes the file of a document away. It stays on record.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: {
      documentId: t.arg.id({ required: true }),
      fileId: t.arg.id({ required: true, description: 'The file that the page shows.' }),
    },
    resolve: async (_, { documentId, fileId }, context) => {
      const { prisma, pool } = context.database
      if (!isUuid(documentId) || !isUuid(fileId)) throw new NotFoundError()
      const removed = { documentId: documentId.toLowerCase(), fileId: fileId.toLowerCase() }
      await removeDocumentFile(prisma, signedIn(context), removed)
      const document = await loadDocument(pool, removed.documentId)
      if (!document) throw new NotFoundError()
      return document
    },
  }),
)
