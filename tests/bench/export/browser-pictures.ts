import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import config from '../../e2e/playwright.config.ts'

const RUNS = 3

/** A picture that Chromium made: milliseconds of the first and of the others, size in pixels. */
export interface BrowserPicture {
  readonly name: string
  readonly first: number
  readonly later: number
  readonly detail: string
}

/** Pictures at 2x by tldraw's own `toImage`, of its notes and of the cards of our canvas, in headless Chromium. */
export async function browserPictures(count: number): Promise<readonly BrowserPicture[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'amtsweg-bench-'))
  const root = join(import.meta.dirname, '../canvas-page')
  const common = { root, configFile: false, logLevel: 'error', build: { outDir } } as const
  await build({ ...common, plugins: [react()], build: { outDir, chunkSizeWarningLimit: 5000 } })
  const server = await preview({ ...common, preview: { port: 0 } })
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const url = server.resolvedUrls?.local[0]
    if (url === undefined) throw new Error('the page is served')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window)
    const made: BrowserPicture[] = []
    for (const kind of ['notes', 'cards'] as const) {
      await page.evaluate(([k, n]) => window.bench.open(k, n), [kind, count] as const)
      const runs = []
      for (let run = 0; run <= RUNS; run += 1) {
        runs.push(await page.evaluate(() => window.bench.picture(2)))
      }
      const [first, ...rest] = runs
      const sorted = rest.map(({ ms }) => ms).sort((a, b) => a - b)
      made.push({
        name: `${count} ${kind}, PNG at 2x in Chromium`,
        first: first?.ms ?? 0,
        later: sorted[Math.floor(sorted.length / 2)] ?? 0,
        detail: `${first?.width} x ${first?.height}`,
      })
    }
    return made
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}
