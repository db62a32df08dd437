import { inject } from 'vitest'
import { roomBeforeMidnight } from './room-before-midnight.ts'
import { createDatabaseOn, type TestDatabase } from './test-server.ts'

export type { TestDatabase } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

/** A database of this test's own on the run's server; `demo` brings the demo province. */
export async function createTestDatabase(options: { demo?: boolean } = {}): Promise<TestDatabase> {
  await roomBeforeMidnight()
  return createDatabaseOn(inject('databaseServer'), options)
}
