import type { TestProject } from 'vitest/node'
import { startTestServer } from './test-server.ts'

/** Vitest's globalSetup: one PostgreSQL for the run. Gives its teardown. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('databaseServer', server.url)
  return server.stop
}
