import { test as base, expect, type Page } from '@playwright/test'
import { RunningApp } from './running-app.ts'

/** One running app a worker, shared by its journeys. */
export const test = base.extend<{ leaveNothingOpen: undefined }, { app: RunningApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's names
    async ({}, use) => {
      const app = new RunningApp()
      await app.start()
      await use(app)
      await app.dispose()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  // Pages that a journey opened beside its own would go on following what happens, and slow down all that come after.
  leaveNothingOpen: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await use(page)
    expect(errors, 'errors thrown in the page').toEqual([])
  },
})

export type { Page }
export { expect }
