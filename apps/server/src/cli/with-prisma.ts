import type { PrismaClient } from '@thidua/prisma/client'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { createDatabase } from '#lib/database.ts'
import { withDatabase } from './with-database.ts'

/** Uses the database that the environment names, else our own, brought up to this release first. */
export const withPrisma = <T>(use: (prisma: PrismaClient) => Promise<T>): Promise<T> =>
  withDatabase(async (url) => {
    await deployMigrations(url)
    const database = createDatabase(url)
    try {
      return await use(database.prisma)
    } finally {
      await database.close()
    }
  })
