import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'

const host = statement<{ id: string }>(
  'round-host',
  `SELECT host_agency_id AS id FROM round WHERE id = $1 AND state <> 'draft'`,
)

// A published round's host never changes, so what was read once stays true.
const known = new WeakMap<Pool, Map<string, string>>()

/** The agency that asked for a round; null when there is no such round, or it is being prepared. */
export async function roundHost(pool: Pool, roundId: string): Promise<string | null> {
  const hosts = known.get(pool) ?? new Map<string, string>()
  known.set(pool, hosts)
  const before = hosts.get(roundId)
  if (before !== undefined) return before
  const [row] = await host(pool, [roundId])
  if (row) hosts.set(roundId, row.id)
  return row?.id ?? null
}
