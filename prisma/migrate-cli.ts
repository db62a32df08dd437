/**
 * Migrations from the command line, without Prisma's native engine:
 *
 *   pnpm --filter @thidua/prisma migrate deploy URL    applies what is not applied yet
 *   pnpm --filter @thidua/prisma migrate create NAME   writes a migration for what changed in models/
 *   pnpm --filter @thidua/prisma migrate drift         compares migrations with models; fails when they differ
 */
import { createMigration, deployMigrations, findDrift } from './migrate/migrate.ts'
import { startTestServer } from './testing/test-server.ts'

const [command, argument] = process.argv.slice(2)

async function onScratchServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = await startTestServer()
  try {
    return await use(server.url)
  } finally {
    await server.stop()
  }
}

if (command === 'deploy' && argument !== undefined) {
  const applied = await deployMigrations(argument)
  console.log(applied.length === 0 ? 'Nothing to apply.' : applied.map((name) => `Applied ${name}.`).join('\n'))
} else if (command === 'create' && argument !== undefined) {
  console.log(`Wrote ${await onScratchServer((url) => createMigration(url, argument, new Date()))}.`)
} else if (command === 'drift' && argument === undefined) {
  const lines = await onScratchServer(findDrift)
  console.log(lines.length === 0 ? 'Migrations and models agree.' : lines.join('\n'))
  if (lines.length > 0) process.exitCode = 1
} else {
  console.error('Usage: migrate deploy URL | migrate create NAME | migrate drift')
  process.exitCode = 2
}
