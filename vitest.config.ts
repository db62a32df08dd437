import { defineConfig } from 'vitest/config'

/** Every test of the project, by room; the browser journeys are a project of their own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'packages', include: ['packages/**/*.test.ts'] },
      },
    ],
  },
})
