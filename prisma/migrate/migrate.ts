import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../with-client.ts'
import { databaseShape } from './database-shape.ts'
import { datamodel, migratedDatamodel, migrationList, migrationsFolder } from './migration-files.ts'
import { assertNotNewer, migrationState } from './migration-state.ts'
import { withSchemaEngine } from './schema-engine.ts'

const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies what is not applied yet, or of that only what is named, and gives the names. Throws `NewerDatabaseError`.
 * Processes that start together take turns, and a database that is up to date is recognised by one query, without loading
 * the engine.
 */
export const deployMigrations = (url: string, upTo?: readonly string[]): Promise<string[]> =>
  withClient(url, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('thidua migrate'))`)
    const migrationsList = migrationList(upTo)
    const wanted = migrationsList.migrationDirectories.map(({ path }) => path)
    const { applied, unfinished } = await migrationState(client)
    assertNotNewer(applied, wanted)
    if (wanted.every((name) => applied.includes(name))) return []
    return withSchemaEngine(url, async (engine) => {
      // A migration is one transaction, so one that did not finish (a crash, an error) left nothing behind.
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName })
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
    })
  })

/** SQL from the datamodel that the newest migration left (or nothing) to today's; empty when they are the same. */
export async function pendingChanges(url: string): Promise<string> {
  const last = migratedDatamodel()
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: last ? { tag: 'schemaDatamodel', files: [last] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: datamodel() },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  return stdout === null || stdout.trim() === '-- This is an empty migration.' ? '' : stdout
}

/** Writes a migration folder for what changed in the models; an empty one to fill by hand when nothing did. */
export async function createMigration(url: string, name: string, now: Date, root = migrationsFolder): Promise<string> {
  const sql = await pendingChanges(url)
  const stamp = now.toISOString().slice(0, 19).replaceAll(/\D/g, '')
  const folder = join(root, `${stamp}_${name.replaceAll(/\W+/g, '_').toLowerCase()}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(
    join(folder, 'datamodel.snapshot'),
    `${datamodel()
      .map(({ content }) => content.trim())
      .join('\n\n')}\n`,
  )
  return folder
}

/** Lines that differ between a database made by the migrations and one made from today's datamodel. */
export async function findDrift(serverUrl: string): Promise<string[]> {
  const [migrated, modelled] = [scratchUrl(serverUrl), scratchUrl(serverUrl)]
  await administer(
    serverUrl,
    [migrated, modelled].map((url) => `CREATE DATABASE ${nameOf(url)}`),
  )
  try {
    await deployMigrations(migrated)
    const { stdout } = await withSchemaEngine(modelled, (engine) =>
      engine.diff({
        from: { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files: datamodel() },
        script: true,
        exitCode: null,
        filters,
      }),
    )
    await administer(modelled, [stdout ?? ''])
    const [left, right] = [await databaseShape(migrated), await databaseShape(modelled)]
    return [
      ...left.filter((line) => !right.includes(line)).map((line) => `only in migrations: ${line}`),
      ...right.filter((line) => !left.includes(line)).map((line) => `only in models: ${line}`),
    ]
  } finally {
    await administer(
      serverUrl,
      [migrated, modelled].map((url) => `DROP DATABASE ${nameOf(url)} WITH (FORCE)`),
    )
  }
}

const scratchUrl = (serverUrl: string): string =>
  Object.assign(new URL(serverUrl), { pathname: `/drift_${randomUUID().replaceAll('-', '')}` }).href

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

const administer = (url: string, statements: readonly string[]): Promise<void> =>
  withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
