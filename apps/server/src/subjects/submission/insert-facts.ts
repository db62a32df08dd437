import type { Facts } from '@thidua/letter/facts/project-facts'
import { type FactRow, type FactTable, factColumns, factRows, factTables } from '@thidua/prisma/fact-rows'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'
import { registerPlans } from './register-plans.ts'

/** One statement a table: its rows go in as one JSON array, read by the table's own types. */
const insertInto = (table: FactTable) => {
  const columns = ['submission_id', ...Object.values(factColumns[table])].map((column) => `"${column}"`).join(', ')
  const insert = statement(
    `insert-${table}`,
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
  )
  return async (client: PoolClient, rows: readonly FactRow[]): Promise<void> => {
    if (rows.length > 0) await insert(client, [JSON.stringify(rows)])
  }
}

/** Plans are tied to the registry as they go in: `registerPlans`. */
const inserts = factTables.flatMap((table) => (table === 'plan' ? [] : [[table, insertInto(table)] as const]))

/** Writes rows of facts, those of the named tables only. */
export async function insertFactRows(
  client: PoolClient,
  rows: Readonly<Record<FactTable, readonly FactRow[]>>,
  tables: readonly FactTable[],
): Promise<void> {
  for (const [table, insert] of inserts) if (tables.includes(table)) await insert(client, rows[table])
}

/** Writes a submission's facts, in the transaction of the submission. */
export async function insertFacts(client: PoolClient, submissionId: string, facts: Facts): Promise<void> {
  const rows = factRows(submissionId, facts)
  await insertFactRows(client, rows, factTables)
  await registerPlans(client, facts.rows.plans, rows.plan)
}
