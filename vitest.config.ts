import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const graphql = createRequire(join(import.meta.dirname, 'apps/server/package.json')).resolve('graphql')
// As Node resolves it: one copy of graphql for our files and for the libraries.
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] }

const propertySeed = join(import.meta.dirname, '.ci/property-seed.ts')
const nodeModules = '**/node_modules/**'
const timed = '**/*.timed.test.ts'

/** All cores at once; what takes times comes after it, a file at a time, so that no other test is in its figures. */
const together = { maxWorkers: availableParallelism(), sequence: { groupOrder: 0 } }
const alone = { maxWorkers: 1, sequence: { groupOrder: 1 } }

/**
 * A worker loads our modules once, not once a file: half the time of tests that start the server. Only the web's files,
 * which replace modules and leave elements behind, get a world each.
 */
const oneWorld = { isolate: false }

/**
 * Limits for what hangs, not for what is slow: nothing may be refused because a machine is busy. What has to be quick
 * is measured by its own test, in processor time.
 */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } }

const database = { globalSetup: ['prisma/testing/test-setup.ts'] }

/** Every test of the project by room; the browser's journeys are Playwright's (e2e/). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/**/*.test.ts', 'apps/bench/**/*.test.ts', '.ci/*.test.ts'],
          exclude: [nodeModules, timed],
          setupFiles: [propertySeed],
          ...patience,
          ...oneWorld,
          ...together,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: ['apps/server/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: [nodeModules, timed],
          setupFiles: [propertySeed],
          ...patience,
          ...database,
          ...oneWorld,
          ...together,
        },
      },
      {
        test: {
          name: 'web',
          root: 'apps/web',
          include: ['{src,vite}/**/*.test.{ts,tsx}'],
          exclude: [nodeModules, timed],
          environment: 'happy-dom',
          setupFiles: [propertySeed, join(import.meta.dirname, 'apps/web/test-setup.ts')],
          ...patience,
          ...together,
        },
      },
      {
        resolve,
        test: {
          name: 'timed',
          include: [timed],
          // Waiting times beside heavy work want a machine with nothing else to do: `npx -y pnpm@12 test:load`.
          exclude: [
            nodeModules,
            ...(process.env['LOAD_TESTS']
              ? []
              : ['**/{heavy-load,import-beside-saves,first-draft-memory}.timed.test.ts']),
          ],
          setupFiles: [propertySeed],
          ...patience,
          testTimeout: 900_000,
          ...database,
          ...oneWorld,
          ...alone,
        },
      },
    ],
  },
})
