import { randomBytes } from 'node:crypto'
import { ensureAppRole, grantToRole } from '@thidua/prisma/app-role'
import { keepPostgres } from '@thidua/prisma/embedded/keep-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { ensureReferenceData } from '@thidua/prisma/reference-data'
import { hasDemo, hasPeople, loadDemoOnce } from '@thidua/prisma/seed/demo-database'
import { withClient } from '@thidua/prisma/with-client'
import type { Settings } from '#lib/env.ts'

export interface OpenDatabase {
  /** As the role that the product works as. */
  readonly url: string
  readonly hasDemo: boolean
  /** Nobody is there who could sign in. */
  readonly isEmpty: boolean
  /** Folder of a database of our own; null for one that was named. */
  readonly place: string | null
  /** Settles when somebody else asked our own database to stop; rejects when it cannot be kept running. */
  readonly kept: Promise<void>
  /** Stops the database when it is our own. */
  stop(): Promise<void>
}

/**
 * The database to serve from, migrated: the one that was named, else our own. The demo province goes
 * into a fresh database of our own unless that was declined, into a named one only when asked for.
 */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl } = settings
  const own =
    databaseUrl === undefined ? await keepPostgres({ dataFolder: settings.dataFolder, durable: true }, say) : null
  const ownerUrl = databaseOwnerUrl ?? databaseUrl ?? own?.url ?? ''
  try {
    if (own?.recovered) say('Stopped the database of a start that was killed; nothing that was saved is lost.')
    const migrations = await deployMigrations(ownerUrl)
    if (migrations.length > 0) say(`Database: ${migrations.length} migrations applied.`)
    await ensureReferenceData(ownerUrl)
    if ((settings.loadDemo ?? own !== null) && (await loadDemoOnce(ownerUrl))) say('Demo province loaded.')
    return {
      url:
        databaseUrl === undefined
          ? await ensureAppRole(ownerUrl, newPassword())
          : await asNamed(databaseUrl, ownerUrl, say),
      hasDemo: await hasDemo(ownerUrl),
      isEmpty: !(await hasPeople(ownerUrl)),
      place: own?.folder ?? null,
      // One that was named is nobody's to keep.
      kept: own?.kept ?? new Promise(() => undefined),
      stop: async () => own?.stop(),
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

/** The address of a named database, whose role gets its rights where another one owns the tables. */
async function asNamed(url: string, ownerUrl: string, say: (line: string) => void): Promise<string> {
  const [role, superuser] = await roleOf(url)
  if (ownerUrl !== url) await grantToRole(ownerUrl, role)
  if (superuser)
    say(`The role "${role}" of DATABASE_URL is a superuser: no guard of the database holds for it. Name another.`)
  return url
}

/** For as long as this start: nobody needs to keep it. */
const newPassword = (): string => randomBytes(24).toString('base64url')

const roleOf = (url: string): Promise<[name: string, superuser: boolean]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; super: boolean }>(
      'SELECT rolname AS name, rolsuper AS super FROM pg_roles WHERE rolname = current_user',
    )
    return [rows[0]?.name ?? '', rows[0]?.super ?? false]
  })
