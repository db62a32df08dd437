import type { ClientBase } from 'pg'

const largestBatch = 4000

/**
 * Inserts rows keyed by column, many to a statement; PostgreSQL reads them by the table's own types.
 * Members that are no columns are left out, columns that no row names keep their defaults.
 */
export async function insertRows(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const { rows: known } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const named = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = known.flatMap(({ name }) => (named.has(name) ? [client.escapeIdentifier(name)] : [])).join(', ')
  const quoted = client.escapeIdentifier(table)
  for (let start = 0; start < rows.length; start += largestBatch)
    await client.query(
      `INSERT INTO ${quoted} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + largestBatch))],
    )
}
