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

/** Says at once, in a sentence, why the database that was named cannot be used. */
export async function assertDatabase(url: string, oldest = oldestVersion): Promise<void> {
  const address = new URL(url)
  if (address.pathname.includes('@'))
    throw new Error('The password in DATABASE_URL has characters of an address: write @ as %40, / as %2F, : as %3A.')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Found>(look)
    const unfit = rows[0] && whyUnfit(rows[0], nameOf(address), userOf(address), oldest)
    if (unfit) throw new UnfitError(unfit)
  } catch (error) {
    throw new Error(sentence(error as Error & { code?: string }, address), { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

const nameOf = ({ pathname }: URL): string => decodeURIComponent(pathname.slice(1))
const userOf = ({ username }: URL): string => decodeURIComponent(username)

function whyUnfit(found: Found, name: string, user: string, oldest: number): string | null {
  if (Number.parseInt(found.version, 10) < oldest)
    return `The database of DATABASE_URL is PostgreSQL ${found.version}; PostgreSQL ${oldest} or newer is needed.`
  if (found.standby)
    return `The database "${name}" only reads: its server is a standby. Name the primary in DATABASE_URL.`
  if (found.encoding !== 'UTF8')
    return `The database "${name}" keeps its text as ${found.encoding}. Make one that can hold Vietnamese: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0`
  if (!found.equipped)
    return 'The server of DATABASE_URL lacks the extensions unaccent and pg_trgm (package postgresql-contrib), or ICU.'
  if (found.migrated) return null
  if (found.occupied) return `The database "${name}" holds something else. Name an empty one in DATABASE_URL.`
  return found.mayCreate
    ? null
    : `The user "${user}" may not make tables in the database "${name}". Let it own that: ALTER DATABASE "${name}" OWNER TO "${user}"`
}

/** Never the URL itself: it holds the password. */
function sentence(error: Error & { code?: string }, address: URL): string {
  const { code, message } = error
  const host = address.host || 'this machine'
  if (error instanceof UnfitError) return message
  if (code === '28P01' || code === '28000')
    return `The database at ${host} refuses the user "${userOf(address)}" or the password of DATABASE_URL.`
  if (code === '3D000')
    return `There is no database "${nameOf(address)}" at ${host}. Create it, or name another one in DATABASE_URL.`
  return `The database of DATABASE_URL cannot be reached at ${host} (${code ?? message}). Is it running, and is the address right?`
}
