import { inject } from 'vitest'
import { createDatabaseOn, type TestDatabase } from './test-server.ts'

export type { TestDatabase } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

/** A database of this test's own on the run's server; `demo` brings the demo province. */
export const createTestDatabase = (options: { demo?: boolean } = {}): Promise<TestDatabase> =>
  createDatabaseOn(inject('databaseServer'), options)
