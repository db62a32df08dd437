import type { Pool, PoolClient } from 'pg'

/** Counts the statements that reach PostgreSQL through a pool while `work` runs. */
export async function countStatements(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let statements = 0
  const clients = new Map<PoolClient, PoolClient['query']>()
  // Every statement, Prisma's too, goes through a connection that the pool has handed out.
  const watch = (client: PoolClient) => {
    if (clients.has(client)) return
    const query = client.query
    clients.set(client, query)
    client.query = function counted(this: PoolClient, ...args: unknown[]) {
      statements++
      return Reflect.apply(query, this, args)
    } as PoolClient['query']
  }
  pool.on('acquire', watch)
  try {
    await work()
    return statements
  } finally {
    pool.off('acquire', watch)
    for (const [client, query] of clients) client.query = query
  }
}
