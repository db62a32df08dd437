import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { migrationState } from '../migrate/migration-state.ts'
import { withClient } from '../with-client.ts'
import { type BackupFiles, type BackupHeader, frame, framesOf } from './backup-file.ts'
import { takeBackupTurn } from './backup-turn.ts'
import { quotedWithColumns, tablesOf } from './tables.ts'

/** Made the table of files; a database of before it is still backed up. */
const filesMigration = '20261130192000_evidence'
/** Made the table of those that were erased. */
const erasingMigration = '20261201103000_evidence_bounds'

/** With a checksum: damage is told when it is read, wherever in the file it is. */
const compression = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

/**
 * Writes everything that the database holds, and the files that it knows, into a file, as of one moment, while the product
 * works on; needs no more than to read. The file is there whole or not at all, for its owner only. Throws where there is
 * one already, and where a file that the database knows is missing.
 */
export async function dump(url: string, file: string, madeAt: Date, files: BackupFiles): Promise<BackupHeader> {
  if (existsSync(file)) throw new Error(`${file} is there already; a backup replaces none.`)
  const aside = `${file}.part`
  try {
    const header = await withClient(url, async (client) => {
      await takeBackupTurn(client)
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const described = await describe(client, madeAt)
      await pipeline(
        frames(client, described, files),
        createZstdCompress(compression),
        createWriteStream(aside, { mode: 0o600, flush: true }),
      )
      await client.query('COMMIT')
      return described
    })
    renameSync(aside, file)
    return header
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

async function describe(client: ClientBase, madeAt: Date): Promise<BackupHeader> {
  const { applied, unfinished } = await migrationState(client)
  if (applied.length === 0 || unfinished.length > 0)
    throw new Error('This database is none of this program’s, or its tables are just being changed.')
  return {
    format: 'bao-cao-thi-dua backup 1',
    madeAt: madeAt.toISOString(),
    migrations: applied,
    ...(await tablesOf(client)),
    files: await filesOf(client, applied),
  }
}

/** Nothing is erased while a backup is made, so all that the snapshot knows are still there when their turn comes. */
async function filesOf(client: ClientBase, applied: readonly string[]): Promise<string[]> {
  if (!applied.includes(filesMigration)) return []
  const kept = applied.includes(erasingMigration) ? 'WHERE sha256 NOT IN (SELECT sha256 FROM erased_file)' : ''
  const { rows } = await client.query<{ sha256: string }>(`SELECT sha256 FROM stored_file ${kept} ORDER BY sha256`)
  return rows.map(({ sha256 }) => sha256)
}

async function* frames(client: ClientBase, header: BackupHeader, files: BackupFiles): AsyncGenerator<Buffer> {
  yield frame(Buffer.from(JSON.stringify(header)))
  for (const table of header.tables)
    yield* framesOf(client.query(copyTo(`COPY ${quotedWithColumns(client, table)} TO STDOUT`)))
  for (const sha256 of header.files) {
    const bytes = await files.read(sha256)
    if (bytes === null)
      throw new Error(
        `The file ${sha256} is missing where files are kept (DATA_FOLDER or FILES_URL): put it back first.`,
      )
    yield* framesOf(bytes)
  }
}
