import type { Pool, PoolClient } from 'pg'
import { isUnavailable } from './is-unavailable.ts'

/** Runs `work` in one transaction on one connection: committed when it returns, rolled back when it throws. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection that cannot even roll back is closed, never handed to the next request. One that did not
    // answer in time is not asked again: whoever waits would wait twice as long.
    if (isUnavailable(error)) broken = true
    else
      await client.query('ROLLBACK').catch(() => {
        broken = true
      })
    throw error
  } finally {
    client.release(broken)
  }
}
