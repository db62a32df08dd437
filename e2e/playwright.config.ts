import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './support/chromium.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  // A machine may be far slower than any timeout foresaw. The second try has a fresh app and database; the
  // closing lines name who needed it.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    actionTimeout: 30_000,
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
  },
})
