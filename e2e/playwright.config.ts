import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './support/chromium.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // A browser, a server and a database are enough for two cores: two journeys at once take as long as one after the
  // other, each of them twice as long.
  workers: 1,
  // The long form, `test:whole`, takes those too whose parts have tests of their own below.
  grepInvert: process.env['WHOLE_TESTS'] ? [] : /@whole/,
  // A journey that passes only at the second try is a defect of the product or of the journey.
  retries: 0,
  // For a machine four times slower than a good one: what never comes is told late, what comes late is no failure.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Photographing every step takes a third of a journey's time: `--trace on` where one is to be looked at.
    trace: 'off',
    actionTimeout: 60_000,
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
  },
})
