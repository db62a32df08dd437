import type { PoolClient } from 'pg'
import type { Database } from '#lib/database.ts'

/** A statement that was sent, and what PostgreSQL did for it. */
export interface Explained {
  readonly text: string
  /** Blocks of 8 kB that it looked at, however often each: what it costs whatever else the machine does. */
  readonly blocks: number
  /** Rows that its steps gave or threw away, each as often as it ran. */
  readonly rows: number
  readonly ms: number
}

interface Sent {
  readonly text: string
  readonly values: unknown[]
}

interface Node {
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly 'Temp Read Blocks': number
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly Node[]
}

const rowsOf = (node: Node): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) *
    node['Actual Loops'] +
  (node.Plans ?? []).reduce((sum, plan) => sum + rowsOf(plan), 0)

/** Runs `work`, then explains every statement of ours that it sent to PostgreSQL, run once more. Only for what reads. */
export async function explained({ pool }: Pick<Database, 'pool'>, work: () => Promise<unknown>): Promise<Explained[]> {
  const sent: Sent[] = []
  const clients = new Map<PoolClient, PoolClient['query']>()
  const watch = (client: PoolClient) => {
    if (clients.has(client)) return
    const query = client.query
    clients.set(client, query)
    client.query = function watched(this: PoolClient, ...args: unknown[]) {
      const [asked, given] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
      const { text, values } = typeof asked === 'string' ? { text: asked, values: given } : asked
      if (/^\s*(?:SELECT|WITH)\b/iu.test(text)) sent.push({ text, values: values ?? [] })
      return Reflect.apply(query, this, args)
    } as PoolClient['query']
  }
  pool.on('acquire', watch)
  try {
    await work()
  } finally {
    pool.off('acquire', watch)
    for (const [client, query] of clients) client.query = query
  }
  const all: Explained[] = []
  for (const { text, values } of sent) {
    const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
      values,
    )
    const [plan] = rows[0]?.['QUERY PLAN'] ?? []
    if (!plan) throw new Error('a statement without a plan')
    const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read, 'Temp Read Blocks': spilt } = plan.Plan
    all.push({ text, blocks: hit + read + spilt, rows: rowsOf(plan.Plan), ms: plan['Execution Time'] })
  }
  return all
}
