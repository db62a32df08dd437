import { hasPostgres, withPostgres } from '@thidua/prisma/embedded/with-postgres'
import { databaseSettings } from '#lib/env.ts'

/** Uses the database that the environment names, as the owner of its tables; else the one of our own. */
export function withDatabase<T>(use: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { ownerUrl, dataFolder } = databaseSettings()
  return ownerUrl === undefined ? withPostgres(dataFolder, use) : use(ownerUrl)
}

/** For what makes no database by the way: throws where there is none of our own. */
export function assertDatabaseExists(): void {
  const { ownerUrl, dataFolder } = databaseSettings()
  if (ownerUrl === undefined && !hasPostgres(dataFolder)) throw new Error(`There is no database in ${dataFolder}.`)
}
