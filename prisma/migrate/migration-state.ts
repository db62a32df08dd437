import type { ClientBase } from 'pg'
import { withClient } from '../with-client.ts'
import { migrationNames } from './migration-files.ts'

/** The database has been changed by a later release: this one would write what that one does not expect. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
}

/** Throws `NewerDatabaseError` where something was applied that this release, or what is named of it, does not know. */
export function assertNotNewer(applied: readonly string[], known: readonly string[] = migrationNames()): void {
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new NewerDatabaseError(
      `The database was changed by a newer release of this program (${unknown.join(', ')}). Start that release, or restore a backup of this one's.`,
    )
}

/** For what works on a database and changes no tables. Throws `NewerDatabaseError`, and a sentence for one that is older. */
export async function assertMigrated(url: string): Promise<void> {
  const { applied } = await withClient(url, migrationState)
  assertNotNewer(applied)
  const pending = migrationNames().length - applied.length
  if (pending > 0)
    throw new Error(
      `${pending} migrations are still to be applied to the database. Start the product once: it does it.`,
    )
}

/** Names of the migrations that were applied to a database, and of those that were begun only; none of a new one's. */
export async function migrationState(client: ClientBase): Promise<{ applied: string[]; unfinished: string[] }> {
  const { rows: found } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (found[0].name === null) return { applied: [], unfinished: [] }
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
    WHERE rolled_back_at IS NULL ORDER BY name`,
  )
  const names = (finished: boolean) => rows.filter((row) => row.finished === finished).map(({ name }) => name)
  return { applied: names(true), unfinished: names(false) }
}
