/**
 * Plain tldraw with N notes beside our journeys with N cards, built by the same chain and shown by the same Chromium in one
 * run: frames a second while panning and dragging, time to open and to make, and from a key until it is painted.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import config from '../e2e/playwright.config.ts'
import type { CanvasBench } from './canvas-page/main.tsx'
import type { Kind } from './canvas-page/records.ts'

const COUNTS = [300, 1_000, 4_000] as const
const RUNS = 3
const KEYS = 60

/** Builds the page, measures and prints the tables. */
export async function benchCanvas(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'amtsweg-bench-'))
  const root = join(import.meta.dirname, 'canvas-page')
  const common = { root, configFile: false, logLevel: 'error', build: { outDir } } as const
  await build({ ...common, plugins: [react()], build: { outDir, chunkSizeWarningLimit: 5000 } })
  const server = await preview({ ...common, preview: { port: 0 } })
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const url = server.resolvedUrls?.local[0]
    if (url === undefined) throw new Error('the page is served')
    console.log(
      'Headless Chromium draws in software here: look at the ratios, not at the figures.\n',
    )
    for (const count of COUNTS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(url)
      await page.waitForFunction(() => 'bench' in window)
      await table(page, count)
      await page.close()
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}

interface Row {
  readonly name: string
  readonly unit: 'fps' | 'ms'
  readonly measure: (page: Page, kind: Kind, count: number) => Promise<number>
}

const ROWS: readonly Row[] = [
  {
    name: 'made',
    unit: 'ms',
    measure: (page, kind, count) =>
      page.evaluate(([k, n]) => window.bench.make(k, n), [kind, count] as const),
  },
  {
    name: 'opened',
    unit: 'ms',
    measure: (page, kind, count) =>
      page.evaluate(([k, n]) => window.bench.open(k, n), [kind, count] as const),
  },
  {
    name: 'panning at 100 %',
    unit: 'fps',
    measure: (page) => page.evaluate(() => window.bench.pan('whole')),
  },
  {
    name: 'panning, all in view',
    unit: 'fps',
    measure: (page) => page.evaluate(() => window.bench.pan('all')),
  },
  {
    name: 'dragging 20',
    unit: 'fps',
    measure: (page) => page.evaluate(() => window.bench.drag(20)),
  },
]

async function table(page: Page, count: number): Promise<void> {
  console.log(
    `${`${count} notes or cards`.padEnd(24)}${'notes'.padStart(10)}${'cards'.padStart(10)}${'better by'.padStart(12)}`,
  )
  const results = new Map<string, { readonly notes: number; readonly cards: number }>()
  const measured = {
    notes: await measureAll(page, 'notes', count),
    cards: await measureAll(page, 'cards', count),
  }
  for (const { name, unit } of ROWS) {
    const [notes, cards] = [measured.notes.get(name) ?? 0, measured.cards.get(name) ?? 0]
    results.set(name, { notes, cards })
    const ratio = unit === 'fps' ? cards / notes : notes / cards
    console.log(
      `${`${name}, ${unit}`.padEnd(24)}${notes.toFixed(1).padStart(10)}${cards.toFixed(1).padStart(10)}${`${ratio.toFixed(2)} x`.padStart(12)}`,
    )
  }
  const keys = {
    notes: await typing(page, 'notes', count),
    cards: await typing(page, 'cards', count),
  }
  const row = (quantile: number) => [keys.notes, keys.cards].map((times) => at(times, quantile))
  for (const [name, quantile] of [
    ['median', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [notes = 0, cards = 0] = row(quantile)
    console.log(
      `${`a key, ${name}, ms`.padEnd(24)}${notes.toFixed(1).padStart(10)}${cards.toFixed(1).padStart(10)}${`${(notes / cards).toFixed(2)} x`.padStart(12)}`,
    )
  }
  console.log('')
}

async function measureAll(
  page: Page,
  kind: Kind,
  count: number,
): Promise<ReadonlyMap<string, number>> {
  const results = new Map<string, number>()
  for (const { name, measure } of ROWS) {
    const runs: number[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(page, kind, count))
    results.set(name, at(runs, 0.5))
  }
  return results
}

async function typing(page: Page, kind: Kind, count: number): Promise<readonly number[]> {
  await page.evaluate(([k, n]) => window.bench.open(k, n), [kind, count] as const)
  await page.evaluate(() => window.bench.write())
  await page.waitForFunction(
    () => document.activeElement?.matches('textarea, [contenteditable]') === true,
  )
  await page.evaluate(() => void window.bench.keys.splice(0))
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a')
    await page.waitForFunction((wanted) => window.bench.keys.length > wanted, key)
  }
  return await page.evaluate(() => window.bench.keys)
}

function at(values: readonly number[], quantile: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0
}

declare global {
  interface Window {
    bench: CanvasBench
  }
}
