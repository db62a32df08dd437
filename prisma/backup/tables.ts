import type { ClientBase } from 'pg'
import type { BackupHeader } from './backup-file.ts'

/**
 * Not what is whole without them: the list of migrations is in the header, and the job runner writes what it knows of
 * its servers and its own past again.
 */
const left = `(n.nspname = 'public' AND c.relname = '_prisma_migrations')
  OR (n.nspname = 'pgboss' AND (c.relname IN ('version', 'instance', 'warning', 'bam') OR c.relname LIKE 'queue\\_stats%'))`

/** Every table with rows of its own, with the columns that are written, and every sequence that has been used. */
export async function tablesOf(client: ClientBase): Promise<Pick<BackupHeader, 'tables' | 'sequences'>> {
  const { rows: tables } = await client.query<BackupHeader['tables'][number]>(
    `SELECT n.nspname AS schema, c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname IN ('public', 'pgboss') AND c.relkind = 'r' AND NOT (${left})
    GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`,
  )
  const { rows: sequences } = await client.query<BackupHeader['sequences'][number]>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname IN ('public', 'pgboss') AND last_value IS NOT NULL ORDER BY 1, 2`,
  )
  return { tables, sequences }
}

/** `"schema"."name"` */
export const quoted = (client: ClientBase, { schema, name }: { schema: string; name: string }): string =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** `"schema"."name" ("column", …)`, as COPY takes it. */
export const quotedWithColumns = (client: ClientBase, table: BackupHeader['tables'][number]): string =>
  `${quoted(client, table)} (${table.columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
