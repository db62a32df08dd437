import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import { getMigrationPlans } from 'pg-boss'
import { expect, it } from 'vitest'

/** A newer pg-boss brings a newer schema: print what it wants with `getMigrationPlans` into a migration of ours. */
it('stands on the schema that our migrations make', async () => {
  const database = await createTestDatabase()
  const version = await withClient(database.url, async (client) => {
    const { rows } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
    return rows[0]?.version ?? 0
  })
  // Throws where there is nothing newer.
  expect(() => getMigrationPlans('pgboss', version)).toThrow(/not found/u)
  await database.drop()
})
