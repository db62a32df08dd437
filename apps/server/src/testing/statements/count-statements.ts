import type { PoolClient } from 'pg'
import type { Database } from '#lib/database.ts'

/** Counts the statements that reach PostgreSQL through a server's connections while `work` runs. */
export async function countStatements(
  { pool, writes, slow }: Pick<Database, 'pool' | 'writes' | 'slow'>,
  work: () => Promise<unknown>,
): Promise<number> {
  const pools = [pool, writes, slow]
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
  for (const one of pools) one.on('acquire', watch)
  try {
    await work()
    return statements
  } finally {
    for (const one of pools) one.off('acquire', watch)
    for (const [client, query] of clients) client.query = query
  }
}
