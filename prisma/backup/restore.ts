import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { deployMigrations } from '../migrate/migrate.ts'
import { migrationNames } from '../migrate/migration-files.ts'
import { migrationState } from '../migrate/migration-state.ts'
import { withClient } from '../with-client.ts'
import { type BackupFiles, type BackupHeader, backupHeader, readFrames } from './backup-file.ts'
import { quoted, quotedWithColumns, tablesOf } from './tables.ts'

/**
 * Puts a backup into an empty database, as its owner: makes the tables as they were, keeps its files, loads all rows in one
 * transaction, then brings the tables up to this release. Throws, with nothing loaded, where the database holds something, the file is
 * damaged or none of ours, or a newer release made it.
 */
export async function restore(ownerUrl: string, file: string, files: BackupFiles): Promise<BackupHeader> {
  const frames = readFrames(uncompressed(file))
  const header = await headerOf(frames, file)
  const unknown = header.migrations.filter((name) => !migrationNames().includes(name))
  if (unknown.length > 0)
    throw new Error(`A newer release of this program made ${file} (${unknown.join(', ')}). Restore it with that one.`)
  const { applied } = await withClient(ownerUrl, migrationState)
  if (applied.some((name) => !header.migrations.includes(name)))
    throw new Error(
      `A newer release than that of ${file} has made the tables there already. Restore into an empty database.`,
    )
  await deployMigrations(ownerUrl, header.migrations)
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    await assertEmpty(client)
    await load(client, header, frames, files).catch((error: unknown) => {
      throw new Error(`${file} could not be loaded: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    })
    await client.query('COMMIT')
  })
  await deployMigrations(ownerUrl)
  await withClient(ownerUrl, (client) => client.query('ANALYZE'))
  return header
}

function uncompressed(file: string): Readable {
  const text = createZstdDecompress()
  createReadStream(file)
    .on('error', (error) => text.destroy(error))
    .pipe(text)
  return text
}

async function headerOf(frames: AsyncGenerator<Buffer>, file: string): Promise<BackupHeader> {
  try {
    const { value } = await frames.next()
    return backupHeader.parse(JSON.parse(String(value)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file ${file}.`)
    throw new Error(`${file} is no backup of this program, or it is damaged.`, { cause: error })
  }
}

/** Nobody's rows are ever mixed with a backup's. What each start writes by itself is no row of anybody's. */
async function assertEmpty(client: ClientBase): Promise<void> {
  await client.query(
    'DELETE FROM commendation_form c WHERE NOT EXISTS (SELECT FROM commendation WHERE form_key = c.key)',
  )
  await client.query('DELETE FROM pgboss.queue q WHERE NOT EXISTS (SELECT FROM pgboss.job WHERE name = q.name)')
  const { tables } = await tablesOf(client)
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(client, table)} LIMIT 1`)
    if (rowCount) throw new Error(`The database holds something already (${table.name}). Restore into an empty one.`)
  }
}

/** Foreign keys are put back at the end and checked then; the tables' own triggers watch people, not a backup. */
async function load(
  client: ClientBase,
  header: BackupHeader,
  frames: AsyncGenerator<Buffer>,
  files: BackupFiles,
): Promise<void> {
  const keys = await foreignKeys(client)
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const table of header.tables) await client.query(`ALTER TABLE ${quoted(client, table)} DISABLE TRIGGER USER`)
  for (const table of header.tables)
    await pipeline(
      Readable.from(untilEmpty(frames)),
      client.query(copyFrom(`COPY ${quotedWithColumns(client, table)} FROM STDIN`)),
    )
  // A file that is kept and whose row is not is nobody's; a row whose file is not would be a loss.
  for (const sha256 of header.files) await files.write(sha256, untilEmpty(frames))
  if (!(await frames.next()).done) throw new Error('there is more in it than it says')
  for (const { last, ...sequence } of header.sequences)
    await client.query('SELECT setval($1, $2)', [quoted(client, sequence), last])
  for (const table of header.tables) await client.query(`ALTER TABLE ${quoted(client, table)} ENABLE TRIGGER USER`)
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
}

async function* untilEmpty(frames: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { done, value } = await frames.next()
    if (done) throw new Error('the file is cut off')
    if (value.length === 0) return
    yield value
  }
}

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Those of partitions go and come with their table's. */
const foreignKeys = async (client: ClientBase): Promise<ForeignKey[]> =>
  (
    await client.query<ForeignKey>(
      `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
        AND connamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)
      ORDER BY 1, 2`,
    )
  ).rows
