import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './support/chromium.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  // A journey that passes only at the second try is a defect of the product or of the journey.
  retries: 0,
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
