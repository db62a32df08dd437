import pg from 'pg'

/** Runs `use` on a connection of its own, closed whatever happens. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // a connection that breaks is told to whoever asks next
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
