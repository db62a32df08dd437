import { createHash } from 'node:crypto'
import { safeFileName } from '@thidua/schema/files/file-name'
import { assertRoom } from '#domain/evidence/assert-room.ts'
import { attachEvidence } from '#domain/evidence/attach-evidence.ts'
import { attachDocumentFile } from '#domain/evidence/documents/attach-document-file.ts'
import { eraseUnknown } from '#domain/evidence/erase-files.ts'
import { FileRefusedError } from '#domain/evidence/file-refused-error.ts'
import { removeParts } from '#domain/evidence/forget-uploads.ts'
import { isUnderWay, restartUpload, type UploadRow, uploadIsStored } from '#domain/evidence/uploads.ts'
import type { SignedIn } from '#graphql/context.ts'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { type FileStore, fileKey, partKey } from '#lib/files/file-store.ts'
import { judgeFile } from '#lib/files/judge-file.ts'
import { type ScanFile, ScannerAwayError } from '#lib/files/scan-file.ts'
import type { Log } from '#lib/log.ts'
import { createGate } from '#lib/turns/gate.ts'

export interface TakesFiles {
  readonly database: Database
  readonly store: FileStore
  /** Null: files are taken unscanned, as the settings say. */
  readonly scan: ScanFile | null
  readonly log: Log
}

/** Files that are in memory while they are judged. */
const judging = createGate({ atOnce: 4, atOnceEach: 2, waiting: 100, waitingEach: 30 })

/**
 * Makes a file of an upload whose parts have all arrived: puts them together, judges and scans the bytes, keeps them under
 * their hash, and only then hangs the file on its place. Throws `FileRefusedError`, `NotFoundError`, `StoreAwayError`, `GateFullError`, and
 * as `attachEvidence` and `attachDocumentFile`.
 */
export const takeFile = (takes: TakesFiles, viewer: SignedIn, upload: UploadRow, left: AbortSignal): Promise<void> =>
  judging.run(viewer.personId, left, async () => {
    const { database, store } = takes
    if (upload.documentId === null) await assertRoom(database.pool, viewer.personId, upload)
    const { bytes, sha256 } = await putTogether(takes, upload)
    const judged = judgeFile(bytes)
    if ('refused' in judged) throw new FileRefusedError(judged.refused)
    if (!(await isClean(takes.scan, bytes))) {
      audit(takes.log, { act: 'infectedFile', personId: viewer.personId, sha256 })
      throw new FileRefusedError('infected')
    }
    const keep = async () => {
      if (!(await store.has(fileKey(sha256)))) await store.put(fileKey(sha256), bytes, sha256)
    }
    const { id, name } = upload
    if (!(await uploadIsStored(database.writes, id, sha256))) throw new NotFoundError()
    await keep()
    const { kind } = judged
    const file = { id, kind, sha256, bytes: bytes.length, name: safeFileName(name, kind), keep }
    try {
      if (upload.documentId === null) {
        const { reportId, place, forEntry } = upload
        await attachEvidence(database.writes, viewer, { ...file, reportId, place, forEntry })
      } else await attachDocumentFile(database.prisma, viewer, { ...file, documentId: upload.documentId })
    } catch (error) {
      // Nobody else would find these bytes again.
      if (!(await isUnderWay(database.writes, id))) await eraseUnknown(database.writes, store, sha256)
      throw error
    }
    // The file is there: what is left of its parts is nobody's concern.
    await removeParts(store, id, upload.parts).catch((error: unknown) =>
      takes.log.warn({ err: error }, 'parts are left'),
    )
  })

/** Hashed part by part: other requests go on in between. */
async function putTogether({ database, store }: TakesFiles, { id, bytes: size, parts }: UploadRow) {
  const bytes = Buffer.alloc(size)
  const hash = createHash('sha256')
  let at = 0
  for (let nth = 0; nth < parts; nth++)
    for await (const chunk of (await store.get(partKey(id, nth))) ?? []) {
      hash.update(chunk as Buffer)
      at += at + (chunk as Buffer).length > size ? size + 1 : (chunk as Buffer).copy(bytes, at)
    }
  if (at === size) return { bytes, sha256: hash.digest('hex') }
  await restartUpload(database.writes, id)
  throw new FileRefusedError('partsLost')
}

/** Closed where no scanner answers. */
async function isClean(scan: ScanFile | null, bytes: Buffer): Promise<boolean> {
  try {
    return scan === null || (await scan(bytes)) === 'clean'
  } catch (error) {
    if (error instanceof ScannerAwayError) throw new FileRefusedError('scannerAway')
    throw error
  }
}
