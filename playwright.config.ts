import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/support/browser.mjs'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Asia/Singapore',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'web', testDir: 'test/e2e/web', use: { browserName: 'chromium', launchOptions: await findBrowser() } },
    { name: 'electron', testDir: 'test/e2e/electron' },
  ],
})
