import { startPostgres } from '@thidua/prisma/embedded-postgres'
import { deployMigrations } from '@thidua/prisma/migrate'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { hasAgencies, hasDemo, loadDemo } from '@thidua/prisma/seed'
import type { Settings } from '#lib/env.ts'

export interface OpenDatabase {
  readonly url: string
  readonly hasDemo: boolean
  /** Calls when a database of our own ends though nobody stopped it. */
  onCrash(call: () => void): void
  /** Stops the server when it is our own. */
  stop(): Promise<void>
}

/**
 * The database to serve from, migrated: the one that was named, else our own. The demo province goes
 * into a fresh database of our own unless that was declined, into a named one only when asked for.
 */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<OpenDatabase> {
  const own =
    settings.databaseUrl === undefined ? await startPostgres({ dataFolder: settings.dataFolder, durable: true }) : null
  const url = settings.databaseUrl ?? own?.url ?? ''
  try {
    if (own?.recovered) say('Stopped the database of a start that was killed; nothing that was saved is lost.')
    const migrations = await deployMigrations(url)
    if (migrations.length > 0) say(`Database: ${migrations.length} migrations applied.`)
    if ((settings.loadDemo ?? own !== null) && !(await hasAgencies(url))) {
      await loadDemo(url)
      say('Demo province loaded.')
    } else await ensureReferenceData(url)
    return {
      url,
      hasDemo: await hasDemo(url),
      onCrash: (call) => void own?.ended.then(call),
      stop: async () => own?.stop(),
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}
