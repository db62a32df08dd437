import { keepPostgres } from '@thidua/prisma/embedded/keep-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { hasAgencies, hasDemo, loadDemo } from '@thidua/prisma/seed/seed'
import { withClient } from '@thidua/prisma/with-client'
import type { Settings } from '#lib/env.ts'

export interface OpenDatabase {
  readonly url: string
  readonly hasDemo: boolean
  /** Rejects when a database of our own cannot be kept running. */
  readonly kept: Promise<void>
  /** Stops the database when it is our own. */
  stop(): Promise<void>
}

/**
 * The database to serve from, migrated: the one that was named, else our own. The demo province goes
 * into a fresh database of our own unless that was declined, into a named one only when asked for.
 */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<OpenDatabase> {
  const own =
    settings.databaseUrl === undefined
      ? await keepPostgres({ dataFolder: settings.dataFolder, durable: true }, say)
      : null
  const url = settings.databaseUrl ?? own?.url ?? ''
  try {
    if (own?.recovered) say('Stopped the database of a start that was killed; nothing that was saved is lost.')
    const migrations = await deployMigrations(url)
    if (migrations.length > 0) say(`Database: ${migrations.length} migrations applied.`)
    await ensureReferenceData(url)
    if ((settings.loadDemo ?? own !== null) && (await loadDemoOnce(url))) say('Demo province loaded.')
    return {
      url,
      hasDemo: await hasDemo(url),
      kept: own?.kept ?? Promise.resolve(),
      stop: async () => own?.stop(),
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

/** Gives whether it was loaded. Servers that start together on one database take turns: the first one loads it. */
const loadDemoOnce = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('thidua demo'))`)
    if (await hasAgencies(url)) return false
    await loadDemo(url)
    return true
  })
