import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The standard folder, so that `prisma migrate deploy` works on it unchanged. */
export const migrationsFolder = join(import.meta.dirname, '..', 'migrations')

export interface SchemaFile {
  readonly path: string
  readonly content: string
}

/** All `.prisma` files of today's datamodel. */
export function datamodel(): SchemaFile[] {
  const root = join(import.meta.dirname, '..')
  const names = readdirSync(join(root, 'models'))
    .filter((name) => name.endsWith('.prisma'))
    .sort()
  return ['schema.prisma', ...names.map((name) => `models/${name}`)].map((path) => ({
    path,
    content: readFileSync(join(root, path), 'utf8'),
  }))
}

export const migrationNames = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** All migrations, or those that are named. */
export function migrationList(names: readonly string[] = migrationNames()): MigrationList {
  const lockfile = 'migration_lock.toml'
  return {
    baseDir: migrationsFolder,
    lockfile: { path: lockfile, content: readFileSync(join(migrationsFolder, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(migrationsFolder, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/**
 * The datamodel as the newest migration left it; null before the first one. Its ending is not `.prisma`,
 * because `prisma generate` would read it as a part of today's datamodel.
 */
export function migratedDatamodel(): SchemaFile | null {
  const path = migrationNames()
    .map((name) => join(migrationsFolder, name, 'datamodel.snapshot'))
    .findLast((file) => existsSync(file))
  return path === undefined ? null : { path: 'datamodel.prisma', content: readFileSync(path, 'utf8') }
}
