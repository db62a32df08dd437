import { withClient } from './with-client.ts'

/** Name of the role that the product works as in a database server of its own. */
export const appRole = 'app'

/**
 * Makes the role that the product works as: it owns nothing, so it can neither change a table nor switch a guard
 * off. Gives the address to connect to as that role. For a server of our own; who brings a database brings its roles.
 */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<string> {
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole])
    const act = rowCount ? 'ALTER' : 'CREATE'
    await client.query(
      `${act} ROLE ${appRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(password)}`,
    )
  })
  await grantToRole(ownerUrl, appRole)
  return Object.assign(new URL(ownerUrl), { username: appRole, password }).href
}

/** Tables where a trigger refuses every UPDATE and DELETE (bits 16 and 8 of `tgtype`). */
const fixed = `SELECT c.relname AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE p.proname = 'forbid_rewriting' AND t.tgtype & 24 = 24 AND c.relnamespace = 'public'::regnamespace`

/** Ours and the job runner's. */
const schemas = ['public', 'pgboss']

/**
 * What the product's role may do in a migrated database: read and write, except where the guards of the tables say
 * that rows are only added. The guards are read from the database, so that a new one needs no second list.
 */
export const grantToRole = (ownerUrl: string, role: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const name = client.escapeIdentifier(role)
    await client.query('BEGIN')
    // Two servers that start together would change the same rows of the catalogue.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('thidua grants'))`)
    await client.query(`GRANT TEMPORARY ON DATABASE ${client.escapeIdentifier(client.database ?? '')} TO ${name}`)
    for (const schema of schemas) {
      await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${name}`)
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name}`)
      await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name}`)
    }
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${name}`)
    await client.query(`REVOKE INSERT ON stale_facts FROM ${name}`)
    const { rows } = await client.query<{ table: string }>(fixed)
    for (const { table } of rows)
      await client.query(`REVOKE UPDATE, DELETE ON ${client.escapeIdentifier(table)} FROM ${name}`)
    await client.query('COMMIT')
  })
