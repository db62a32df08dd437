import type { PrismaClient } from '@thidua/prisma/client'
import type { FileKind } from '@thidua/schema/files/file-kinds'
import type { Viewer } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { dropUpload } from '../uploads.ts'
import { filesOfDocuments } from './document-files.ts'
import { assertMayChangeFile } from './document-subject.ts'
import { lockDocument } from './lock-document.ts'

/** A file whose bytes lie in the store. */
interface Attached {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  /** Sees to it that the bytes lie in the store: they may have been erased since they were put there. */
  readonly keep: () => Promise<void>
}

/**
 * Makes a file the document's; one that it had is replaced and stays on record. Sent again it changes nothing. Throws as
 * `assertMayChangeFile`, and `NotFoundError` where its upload was given up meanwhile.
 */
export const attachDocumentFile = (prisma: PrismaClient, viewer: Viewer, file: Attached): Promise<void> =>
  administer(prisma, null, async (tx) => {
    const db = prismaQueryable(tx)
    const { id, documentId, name, kind, bytes, sha256, keep } = file
    await lockDocument(tx, documentId)
    await assertMayChangeFile(db, viewer, documentId)
    const before = (await filesOfDocuments(db, [documentId])).get(documentId)
    // From here to the commit nobody erases these bytes (`hold_stored_file`).
    await tx.storedFile.createMany({ data: { sha256, bytes, kind }, skipDuplicates: true })
    await keep()
    const data = { id, documentId, sha256, name, byId: viewer.personId }
    const { count } = await tx.documentFile.createMany({ data, skipDuplicates: true })
    const dropped = await dropUpload(db, id)
    if (count === 0) return
    if (dropped === null) throw new NotFoundError()
    await recordChange(tx, {
      ...{ byId: viewer.personId, subject: 'document', subjectId: documentId },
      act: before ? 'replaceFile' : 'addFile',
      before: { file: before?.name ?? null, sha256: before?.sha256 ?? null },
      after: { file: name, sha256 },
    })
  })
