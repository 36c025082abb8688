import { defineConfig } from '@playwright/test'
import { CHROMIUM } from '../run/ensure-browser.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // A test that passes only at the second try is a failed test.
  retries: 0,
  // Each has one or two pages and a server at work: with more, a machine of two cores is late everywhere.
  workers: '50%',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    // Recording each step took as much of the processor as all else; where a test fails, `--trace=retain-on-failure` records it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      // Where no language is set, as in a bare container, Chromium cannot name a file „ü“ and calls it "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      // Without these Chromium looks up its vendor's hosts at every start.
      args: [
        '--no-sandbox',
        // Pixels are drawn by the processor in any case; a stand-in for a graphics card took three times as much of it.
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
