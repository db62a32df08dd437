import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { withClient } from '../with-client.ts'
import { createMigration, deployMigrations, findDrift, pendingChanges } from './migrate.ts'
import { migrationNames } from './migration-files.ts'

test('the migrations make exactly what the models say', async () => {
  expect(await findDrift(inject('databaseServer'))).toEqual([])
})

test('no change of the models waits for a migration', async () => {
  expect(await pendingChanges(inject('databaseServer'))).toBe('')
})

test('deploying again does nothing', async () => {
  const database = await createTestDatabase()
  expect(await deployMigrations(database.url)).toEqual([])
  await database.drop()
})

test('a database that a newer release has changed is left alone', async () => {
  const database = await createTestDatabase()
  const newer = '99990101000000_of_a_later_release'
  await withClient(database.url, (client) =>
    client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('newer', '', $1, now())`,
      [newer],
    ),
  )
  await expect(deployMigrations(database.url)).rejects.toThrow(`newer release of this program (${newer})`)
  await database.drop()
})

test('a migration that was cut off is applied at the next start', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA public, pgboss CASCADE')
  await client.query('CREATE SCHEMA public')
  await client.query(
    `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
     migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
     started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`,
  )
  await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('cut off', '', $1)`, [
    migrationNames()[0],
  ])
  await client.end()
  expect(await deployMigrations(database.url)).toEqual(migrationNames())
  await database.drop()
})

test('a migration is written for what changed, as the standard folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'migrations-'))
  const folder = await createMigration(inject('databaseServer'), 'Nothing  new', new Date('2030-01-02T03:04:05Z'), root)
  expect(basename(folder)).toBe('20300102030405_nothing_new')
  expect(readFileSync(join(folder, 'migration.sql'), 'utf8')).toBe('')
  expect(readFileSync(join(folder, 'datamodel.snapshot'), 'utf8')).toContain('model Agency {')
  rmSync(root, { recursive: true })
})
