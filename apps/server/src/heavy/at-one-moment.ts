import { Client } from 'pg'

const statementTimeoutMs = 30_000

/** Lets a thread read on a connection of its own, which ends with it; all statements see one moment. */
export async function atOneMoment<T>(databaseUrl: string, read: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'thidua export',
    statement_timeout: statementTimeoutMs,
  })
  client.on('error', () => undefined) // a connection that breaks is told to whoever asks next
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await read(client)
  } finally {
    await client.end()
  }
}
