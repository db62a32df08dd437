import { hasPostgres, withPostgres } from '@thidua/prisma/embedded/with-postgres'
import { assertMigrated } from '@thidua/prisma/migrate/migration-state'
import { databaseSettings } from '#lib/env.ts'
import { assertConnection } from '#lib/environment/assert-database.ts'
import { assertWritable } from '#lib/environment/assert-writable.ts'
import { sqlStateOf } from '#lib/sql-state.ts'

/**
 * Uses the database that the environment names, as the owner of its tables; else the one of our own. Throws a sentence
 * that says what to do where it cannot be used.
 */
export async function withDatabase<T>(use: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { named, dataFolder } = databaseSettings()
  if (named === null) {
    assertWritable(dataFolder)
    return withPostgres(dataFolder, use)
  }
  const { variable, url } = named
  await assertConnection(variable, url, { makes: true })
  try {
    return await use(url)
  } catch (error) {
    if (!(error instanceof Error && sqlStateOf(error) === insufficientPrivilege)) throw error
    const user = decodeURIComponent(new URL(url).username)
    throw new Error(`The user "${user}" may not do this. Name the owner of the tables in DATABASE_OWNER_URL.`, {
      cause: error,
    })
  }
}

/** The same for what changes no tables: throws a sentence where the database is of an older or newer release. */
export const withMigratedDatabase = <T>(use: (ownerUrl: string) => Promise<T>): Promise<T> =>
  withDatabase(async (url) => {
    await assertMigrated(url)
    return use(url)
  })

/** For what makes no database by the way: throws where there is none of our own. */
export function assertDatabaseExists(): void {
  const { named, dataFolder } = databaseSettings()
  if (named === null && !hasPostgres(dataFolder)) throw new Error(`There is no database in ${dataFolder}.`)
}

const insufficientPrivilege = '42501'
