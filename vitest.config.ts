import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const graphql = createRequire(join(import.meta.dirname, 'apps/server/package.json')).resolve('graphql')

const propertySeed = join(import.meta.dirname, '.ci/property-seed.ts')

/** Every test of the project by room; the browser's journeys are Playwright's (e2e/). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/**/*.test.ts', 'apps/bench/**/*.test.ts', '.ci/*.test.ts'],
          setupFiles: [propertySeed],
          testTimeout: 20_000,
        },
      },
      {
        // As Node resolves it: one copy of graphql for our files and for the libraries.
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: 'database',
          include: ['apps/server/**/*.test.ts', 'prisma/**/*.test.ts'],
          // Waiting times beside heavy work want a machine with nothing else to do: `npx -y pnpm@12 test:load`.
          exclude: ['**/node_modules/**', ...(process.env['LOAD_TESTS'] ? [] : ['**/heavy-load.test.ts'])],
          globalSetup: ['prisma/testing/test-setup.ts'],
          setupFiles: [propertySeed],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          root: 'apps/web',
          include: ['{src,vite}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [propertySeed, join(import.meta.dirname, 'apps/web/test-setup.ts')],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
