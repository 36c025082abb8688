/**
 * Makes the README's and the gallery's pictures anew from a running Amtsweg: `npx -y pnpm@12.21.0 pictures` after a build.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { createBoard } from '../e2e/on-the-board.ts'
import config from '../e2e/playwright.config.ts'
import { runServer } from '../e2e/running-server.ts'
import { makeComparePicture } from './compare-picture.ts'
import { makeHistoryPicture } from './history-picture.ts'
import { makeTemplatePictures } from './template-pictures.ts'

const docs = join(import.meta.dirname, '../../docs')
mkdirSync(docs, { recursive: true })
const server = await runServer()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.screenshot({ path: join(docs, 'home-de.png') })
  await createBoard(page, {
    url: server.url,
    title: 'Bauantrag Musterstadt',
    start: 'Baugenehmigung Einfamilienhaus',
  })
  await page.evaluate(() => document.fonts.ready)
  for (const name of ['Zeilen', 'Tastatur']) {
    await page.getByRole('button', { name, exact: true }).waitFor()
  }
  await page.screenshot({ path: join(docs, 'board-de.png') })
  await page.getByRole('button', { name: 'Vorlagen' }).click()
  const gallery = page.getByRole('dialog', { name: 'Vorlagen' })
  await gallery.locator('img').last().waitFor()
  for (const picture of await gallery.locator('img').all()) {
    await picture.evaluate((image: HTMLImageElement) => image.decode())
  }
  await page.screenshot({ path: join(docs, 'gallery-de.png') })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'EN English' }).click()
  await page.reload()
  await page.locator('.tl-shape[data-shape-type="step"]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  for (const name of ['Lanes', 'Keyboard']) {
    await page.getByRole('button', { name, exact: true }).waitFor()
  }
  await page.screenshot({ path: join(docs, 'board-en.png') })
  await page.getByRole('button', { name: 'DE Deutsch' }).click()
  await makeComparePicture(page, { url: server.url, docs })
  await makeHistoryPicture(page, { url: server.url, docs })
  await makeTemplatePictures(browser, server.url)
} finally {
  await browser.close()
  await server.remove()
}
