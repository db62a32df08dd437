import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeEndedSessions } from '../session.ts'
import { admitSignIn, giveLooksBack, type SignInAttempt, sweepLooks } from './sign-in-limits.ts'

let testDatabase: TestDatabase
/** Connections of many servers, so that nothing waits for its turn before the database sees it. */
let pool: pg.Pool
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  pool = new pg.Pool({ connectionString: testDatabase.appUrl, max: 24 })
})
afterAll(async () => {
  await pool.end()
  await testDatabase.drop()
})

/** Guesses that hit one account, one network, or both. */
const arbitraryAttempt = fc.record({
  account: fc.constantFrom('an', 'bình', 'chi'),
  network: fc.constantFrom('10.1.1.0', '10.1.2.0'),
  knownDevice: fc.constantFrom(null, null, 'máy'),
  work: fc.constantFrom(null, 'việc 1', 'việc 2'),
})

/** What a sign-in does with the counts, whether its password was right or not. */
async function attempt(asked: SignInAttempt, right: boolean): Promise<void> {
  const admission = await admitSignIn(pool, asked)
  if (admission.kind !== 'looked' || !right) return
  await giveLooksBack(pool, admission.looks)
  await Promise.all([sweepLooks(pool), removeEndedSessions(pool, [])])
}

const deadlocks = async (): Promise<number> => {
  const { rows } = await pool.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  )
  return rows[0]?.deadlocks ?? Number.NaN
}

it('attempts at one account or from one network, at the same moment, never wait for each other in a ring', async () => {
  const before = await deadlocks()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(arbitraryAttempt, fc.boolean()), { minLength: 8, maxLength: 24 }),
      async (all) => {
        await pool.query('DELETE FROM sign_in_count')
        await Promise.all(all.map(([asked, right]) => attempt(asked, right)))
      },
    ),
    { numRuns: 60 },
  )
  expect(await deadlocks()).toBe(before)
})
