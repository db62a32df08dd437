import { defineConfig } from 'vitest/config'

/** Every test of the project by room; the browser's journeys are Playwright's (e2e/). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'packages', include: ['packages/**/*.test.ts', 'apps/bench/**/*.test.ts', '.ci/*.test.ts'] } },
      {
        test: {
          name: 'database',
          include: ['apps/server/**/*.test.ts', 'prisma/**/*.test.ts'],
          globalSetup: ['prisma/test-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'web', root: 'apps/web', include: ['src/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
    ],
  },
})
