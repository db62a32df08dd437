import { noBackupRuns } from '@thidua/prisma/backup/backup-turn'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { type FileStore, fileKey } from '#lib/files/file-store.ts'
import { statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { evidenceStands } from './evidence-stands.ts'

/** Erases the bytes of files that nothing names any more, and halves of files. */
const eraseFilesJob: JobKind<Record<string, never>> = {
  name: 'erase-files',
  data: z.record(z.string(), z.never()),
  retries: { retryLimit: 3, retryDelay: 600, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 2 * 3600,
  cron: '50 3 * * *',
}

/** Looked at in one night; the next one goes on. */
const mostEach = 5_000

/** Tables that name stored files, found where the database says so: one that is added is asked without another word. */
const namingTables = statement<{ table: string; column: string }>(
  'tables-naming-files',
  `SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'stored_file'::regclass
    AND c.conrelid NOT IN ('evidence'::regclass, 'erased_file'::regclass)`,
)

const lock = statement('lock-stored-file', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))')
const known = statement('known-stored-file', 'SELECT FROM stored_file WHERE sha256 = $1')
const markErased = statement('mark-erased', 'INSERT INTO erased_file (sha256) VALUES ($1) ON CONFLICT DO NOTHING')

/** Which files nothing names: a day old at least, so that what is just coming or going is let be. */
async function unnamed(db: Pool | PoolClient, only: string | null): Promise<string[]> {
  const others = await namingTables(db, [])
  const free = others.map(({ table, column }) => `AND NOT EXISTS (SELECT FROM ${table} o WHERE o.${column} = f.sha256)`)
  const { rows } = await db.query<{ sha256: string }>(
    `SELECT f.sha256 FROM stored_file f WHERE ($1::text IS NULL OR f.sha256 = $1) AND f.at < now() - interval '1 day'
      AND NOT EXISTS (SELECT FROM erased_file erased WHERE erased.sha256 = f.sha256)
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.sha256 = f.sha256 AND ${evidenceStands}) ${free.join(' ')}
    ORDER BY f.at LIMIT ${mostEach}`,
    [only],
  )
  return rows.map(({ sha256 }) => sha256)
}

/**
 * Erases the bytes of all files that neither a draft, nor a submission, nor any other table names. Whoever adds the same
 * bytes meanwhile waits, and puts them anew (`attachEvidence`); while a backup is made nothing is erased. Gives how many were.
 */
export async function eraseFiles(pool: Pool, store: FileStore, signal?: AbortSignal): Promise<number> {
  let erased = 0
  for (const sha256 of await unnamed(pool, null)) {
    signal?.throwIfAborted()
    const did = await transaction(pool, async (client) => {
      if (!(await noBackupRuns(client))) return 'later'
      await lock(client, [sha256])
      if ((await unnamed(client, sha256)).length === 0) return 'named'
      await markErased(client, [sha256])
      await store.remove(fileKey(sha256))
      return 'erased'
    })
    if (did === 'later') break
    if (did === 'erased') erased++
  }
  return erased
}

/** Erases bytes that were put into the store for a file that was not taken in the end, unless another file has them. */
export const eraseUnknown = (pool: Pool, store: FileStore, sha256: string): Promise<void> =>
  transaction(pool, async (client) => {
    await lock(client, [sha256])
    if ((await known(client, [sha256])).length === 0) await store.remove(fileKey(sha256))
  })

export const erasesFiles = (pool: Pool, store: FileStore): JobHandler =>
  handles(eraseFilesJob, async (_, signal) => {
    await eraseFiles(pool, store, signal)
    await store.tidy()
  })
