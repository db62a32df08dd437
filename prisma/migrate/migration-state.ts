import type { ClientBase } from 'pg'

/** Names of the migrations that were applied to a database, and of those that were begun only; none of a new one's. */
export async function migrationState(client: ClientBase): Promise<{ applied: string[]; unfinished: string[] }> {
  const { rows: found } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (found[0].name === null) return { applied: [], unfinished: [] }
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
    WHERE rolled_back_at IS NULL ORDER BY name`,
  )
  const names = (finished: boolean) => rows.filter((row) => row.finished === finished).map(({ name }) => name)
  return { applied: names(true), unfinished: names(false) }
}
