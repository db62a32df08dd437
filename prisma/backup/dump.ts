import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { migrationState } from '../migrate/migration-state.ts'
import { withClient } from '../with-client.ts'
import { type BackupHeader, frame, framesOf } from './backup-file.ts'
import { quotedWithColumns, tablesOf } from './tables.ts'

/** With a checksum: damage is told when it is read, wherever in the file it is. */
const compression = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

/**
 * Writes everything that the database holds into a file, as of one moment, while the product works on; needs no more
 * than to read. The file is there whole or not at all, for its owner only. Throws where there is one already.
 */
export async function dump(url: string, file: string, madeAt: Date): Promise<BackupHeader> {
  if (existsSync(file)) throw new Error(`${file} is there already; a backup replaces none.`)
  const aside = `${file}.part`
  try {
    const header = await withClient(url, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const described = await describe(client, madeAt)
      await pipeline(
        frames(client, described),
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
  }
}

async function* frames(client: ClientBase, header: BackupHeader): AsyncGenerator<Buffer> {
  yield frame(Buffer.from(JSON.stringify(header)))
  for (const table of header.tables)
    yield* framesOf(client.query(copyTo(`COPY ${quotedWithColumns(client, table)} TO STDOUT`)))
}
