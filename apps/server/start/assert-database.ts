import pg from 'pg'

/** What the product's SQL needs; README says so too. */
const oldestVersion = 15

/** Says at once, in a sentence, why the database that was named cannot be used. */
export async function assertDatabase(url: string, oldest = oldestVersion): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    const version = rows[0]?.server_version ?? ''
    if (Number.parseInt(version, 10) < oldest)
      throw new Error(`The database of DATABASE_URL is PostgreSQL ${version}; PostgreSQL ${oldest} or newer is needed.`)
  } catch (error) {
    throw new Error(sentence(error as Error & { code?: string }, new URL(url)), { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Never the URL itself: it holds the password. */
function sentence({ code, message }: Error & { code?: string }, { host, username, pathname }: URL): string {
  const name = decodeURIComponent(pathname.slice(1))
  if (code === '28P01' || code === '28000')
    return `The database at ${host} refuses the user "${decodeURIComponent(username)}" or the password of DATABASE_URL.`
  if (code === '3D000')
    return `There is no database "${name}" at ${host}. Create it, or name another one in DATABASE_URL.`
  if (message.startsWith('The database')) return message
  return `The database of DATABASE_URL cannot be reached at ${host} (${code ?? message}). Is it running, and is the address right?`
}
