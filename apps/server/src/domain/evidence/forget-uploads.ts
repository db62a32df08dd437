import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { type FileStore, partKey } from '#lib/files/file-store.ts'
import { eraseUnknown } from './erase-files.ts'
import { dropUpload, type Forgettable, oldUploads } from './uploads.ts'

/** Forgets files that began to come and did not go on. */
const forgetUploads: JobKind<Record<string, never>> = {
  name: 'forget-uploads',
  data: z.record(z.string(), z.never()),
  retries: { retryLimit: 3, retryDelay: 600, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 3600,
  cron: '40 3 * * *',
}

/** Removes what an upload left in the store, then the upload: what is left behind would be nobody's. */
export async function forgetUpload(pool: Pool, store: FileStore, { id, parts, sha256 }: Forgettable): Promise<void> {
  await removeParts(store, id, parts)
  if (sha256 !== null) await eraseUnknown(pool, store, sha256)
  const dropped = await dropUpload(pool, id)
  // What came meanwhile was counted; from here on nothing is, and whoever keeps a part takes it away again.
  if (dropped && dropped.parts > parts) await removeParts(store, id, dropped.parts)
  if (dropped?.sha256 && dropped.sha256 !== sha256) await eraseUnknown(pool, store, dropped.sha256)
}

/** One more than are counted: the last may have been kept when its count was not. */
export async function removeParts(store: FileStore, id: string, parts: number): Promise<void> {
  for (let nth = 0; nth <= parts; nth++) await store.remove(partKey(id, nth))
}

export const forgetsUploads = (pool: Pool, store: FileStore): JobHandler =>
  handles(forgetUploads, async () => {
    for (const upload of await oldUploads(pool)) await forgetUpload(pool, store, upload)
  })
