import type { Prisma, PrismaClient } from '@thidua/prisma/client'
import type { Viewer } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { filesOfDocuments } from './document-files.ts'
import { assertMayChangeFile } from './document-subject.ts'
import { lockDocument } from './lock-document.ts'

interface Removed {
  readonly documentId: string
  /** The file that the page shows. */
  readonly fileId: string
}

/**
 * Takes a document's file away; it stays on record. Throws `ForbiddenError`; `AdministrationConflictError` with who
 * replaced or removed it meanwhile; `NotFoundError` where the document never had this file.
 */
export const removeDocumentFile = (
  prisma: PrismaClient,
  viewer: Viewer,
  { documentId, fileId }: Removed,
): Promise<void> =>
  administer(prisma, null, async (tx) => {
    const db = prismaQueryable(tx)
    await lockDocument(tx, documentId)
    await assertMayChangeFile(db, viewer, documentId)
    const file = (await filesOfDocuments(db, [documentId])).get(documentId)
    if (file?.id !== fileId) throw new AdministrationConflictError(await doneSince(tx, documentId, fileId))
    await tx.documentFileRemoval.create({ data: { fileId, byId: viewer.personId } })
    await recordChange(tx, {
      ...{ byId: viewer.personId, subject: 'document', subjectId: documentId, act: 'removeFile' },
      before: { file: file.name, sha256: file.sha256 },
      after: { file: null, sha256: null },
    })
  })

/** What was done with a document's file since this one was added to it. Throws `NotFoundError` where it never was. */
async function doneSince(tx: Prisma.TransactionClient, documentId: string, fileId: string) {
  // Each file that was added is one change, in the same order.
  const [adding] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT c.id FROM document_file f CROSS JOIN LATERAL (
      SELECT id FROM administration_change WHERE subject = 'document' AND subject_id = f.document_id
        AND act IN ('addFile', 'replaceFile') ORDER BY id LIMIT 1
        OFFSET (SELECT count(*) FROM document_file older WHERE older.document_id = f.document_id AND older.nr < f.nr)
    ) c WHERE f.id = ${fileId}::uuid AND f.document_id = ${documentId}::uuid`
  if (!adding) throw new NotFoundError()
  const act = { in: ['replaceFile', 'removeFile'] }
  return tx.administrationChange.findMany({
    where: { subject: 'document', subjectId: documentId, id: { gt: adding.id }, act },
    orderBy: { id: 'asc' },
  })
}
