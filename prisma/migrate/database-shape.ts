import pg from 'pg'

/** A database as sorted lines: columns, enum values and foreign keys, as the SQL standard's catalogue tells them. */
export async function databaseShape(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line: string }>(`
      SELECT concat_ws(' ', 'column', table_name, column_name, udt_name, numeric_precision, numeric_scale,
                       datetime_precision, is_nullable, column_default) AS line
        FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      UNION ALL
      SELECT concat_ws(' ', 'enum', t.typname, e.enumlabel, dense_rank() OVER (PARTITION BY t.oid ORDER BY e.enumsortorder))
        FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typnamespace = 'public'::regnamespace
      UNION ALL
      SELECT concat_ws(' ', 'key', tc.table_name, tc.constraint_name, tc.constraint_type, rc.delete_rule)
        FROM information_schema.table_constraints tc
        LEFT JOIN information_schema.referential_constraints rc USING (constraint_schema, constraint_name)
       WHERE tc.table_schema = 'public' AND tc.table_name <> '_prisma_migrations'
         AND tc.constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY', 'UNIQUE')
      ORDER BY 1`)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}
