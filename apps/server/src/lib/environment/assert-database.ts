import pg from 'pg'

/** What the product's SQL needs; README says so too. */
const oldestVersion = 15

interface Found {
  readonly version: string
  readonly encoding: string
  readonly standby: boolean
  /** Vietnamese collations and the extensions that its search needs are on that server. */
  readonly equipped: boolean
  readonly migrated: boolean
  readonly occupied: boolean
  readonly mayCreate: boolean
}

const look = `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
  pg_is_in_recovery() AS standby,
  (SELECT count(*) FROM pg_available_extensions WHERE name IN ('unaccent', 'pg_trgm')) = 2
    AND EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS equipped,
  to_regclass('public._prisma_migrations') IS NOT NULL AS migrated,
  EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AS occupied,
  has_schema_privilege('public', 'CREATE') AND has_database_privilege(current_database(), 'CREATE') AS "mayCreate"`

/** The database is there, but it will not do. */
class UnfitError extends Error {}

/**
 * Says at once, in a sentence, why the database that was named cannot be used. Where another role owns the tables
 * (`ownerUrl`), that one must be able to make them, and `url` only to connect to the same database.
 */
export async function assertDatabase(url: string, ownerUrl?: string): Promise<void> {
  await assertConnection('DATABASE_URL', url, { makes: ownerUrl === undefined })
  if (ownerUrl === undefined) return
  await assertConnection('DATABASE_OWNER_URL', ownerUrl, { makes: true })
  const [product, owner] = [new URL(url), new URL(ownerUrl)]
  if (product.host !== owner.host || product.pathname !== owner.pathname)
    throw new Error('DATABASE_URL and DATABASE_OWNER_URL name two databases; they are two roles of one.')
}

interface Wanted {
  /** Whether the role must be able to make the tables. */
  readonly makes: boolean
  readonly oldest?: number
}

/** `variable` is what named the connection. */
export async function assertConnection(
  variable: string,
  url: string,
  { makes, oldest = oldestVersion }: Wanted,
): Promise<void> {
  const address = new URL(url)
  if (address.pathname.includes('@'))
    throw new Error(`The password in ${variable} has characters of an address: write @ as %40, / as %2F, : as %3A.`)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Found>(look)
    const unfit =
      rows[0] && whyUnfit(rows[0], { variable, makes, oldest, name: nameOf(address), user: userOf(address) })
    if (unfit) throw new UnfitError(unfit)
  } catch (error) {
    throw new Error(sentence(variable, error as Error & { code?: string }, address), { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

const nameOf = ({ pathname }: URL): string => decodeURIComponent(pathname.slice(1))
const userOf = ({ username }: URL): string => decodeURIComponent(username)

interface Asked {
  readonly variable: string
  readonly makes: boolean
  readonly oldest: number
  readonly name: string
  readonly user: string
}

function whyUnfit(found: Found, { variable, makes, oldest, name, user }: Asked): string | null {
  if (Number.parseInt(found.version, 10) < oldest)
    return `The database of ${variable} is PostgreSQL ${found.version}; PostgreSQL ${oldest} or newer is needed.`
  if (found.standby)
    return `The database "${name}" only reads: its server is a standby. Name the primary in ${variable}.`
  if (found.encoding !== 'UTF8')
    return `The database "${name}" keeps its text as ${found.encoding}. Make one that can hold Vietnamese: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0`
  if (!found.equipped)
    return `The server of ${variable} lacks the extensions unaccent and pg_trgm (package postgresql-contrib), or ICU.`
  if (found.migrated || !makes) return null
  if (found.occupied) return `The database "${name}" holds something else. Name an empty one in ${variable}.`
  return found.mayCreate
    ? null
    : `The user "${user}" may not make tables in the database "${name}". Let it own that: ALTER DATABASE "${name}" OWNER TO "${user}"`
}

/** Never the URL itself: it holds the password. */
function sentence(variable: string, error: Error & { code?: string }, address: URL): string {
  const { code, message } = error
  const host = address.host || 'this machine'
  if (error instanceof UnfitError) return message
  if (code === '28P01' || code === '28000')
    return `The database at ${host} refuses the user "${userOf(address)}" or the password of ${variable}.`
  if (code === '3D000')
    return `There is no database "${nameOf(address)}" at ${host}. Create it, or name another one in ${variable}.`
  return `The database of ${variable} cannot be reached at ${host} (${code ?? message}). Is it running, and is the address right?`
}
