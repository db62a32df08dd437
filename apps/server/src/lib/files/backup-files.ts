import { createHash } from 'node:crypto'
import type { BackupFiles } from '@thidua/prisma/backup/backup-file'
import { type FileStore, fileKey } from './file-store.ts'

/** A store as a backup reads it and a restore fills it. */
export const backupFiles = (store: FileStore): BackupFiles => ({
  read: (sha256) => store.get(fileKey(sha256)),
  write: async (sha256, chunks) => {
    const pieces: Uint8Array[] = []
    for await (const piece of chunks) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`the file ${sha256} is damaged`)
    await store.put(fileKey(sha256), bytes, sha256)
  },
})
