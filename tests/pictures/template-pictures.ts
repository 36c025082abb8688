import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEMPLATES } from '@amtsweg/journey'
import type { Browser, Page } from '@playwright/test'
import * as v from 'valibot'
import { chooseRadio } from '../e2e/on-the-board.ts'

const FOLDER = join(import.meta.dirname, '../../apps/web/public/templates')
/** Pixels of a picture: a card of the gallery is half as wide, so that it is sharp on a dense screen. */
const SIZE = { w: 480, h: 300 }
/** Bytes of a picture; the gallery shows eleven at once. */
const MAX_BYTES = 25 * 1024

const created = v.object({ links: v.object({ facilitator: v.string() }) })

/** Makes the gallery's picture of each template and language from a board made of it. */
export async function makeTemplatePictures(browser: Browser, url: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const language of ['de', 'en'] as const) {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(url)
    // An empty sheet is in no gallery.
    for (const template of TEMPLATES.filter((id) => id !== 'canvas')) {
      const answer = await page.request.post(`${url}/api/boards`, {
        data: { title: template, template, language },
      })
      const { links } = v.parse(created, await answer.json())
      const png = await pictureOf(page, links.facilitator, language)
      const webp = await smallPicture(page, png)
      if (webp.byteLength > MAX_BYTES) throw new Error(`${template} takes ${webp.byteLength} bytes`)
      writeFileSync(join(FOLDER, `${template}-${language}.webp`), webp)
    }
    await context.close()
  }
}

/** The canvas' own picture of the whole board, as PNG. */
async function pictureOf(page: Page, link: string, language: 'de' | 'en'): Promise<Buffer> {
  const words =
    language === 'de'
      ? {
          open: 'Exportieren',
          what: 'Ganzes Board',
          more: 'Mehr Einstellungen',
          save: 'Bild der Leinwand speichern',
        }
      : {
          open: 'Export',
          what: 'Whole board',
          more: 'More settings',
          save: 'Save the canvas’ image',
        }
  await page.goto(link)
  await page.locator('.tl-canvas, form').first().waitFor()
  if ((await page.locator('.tl-canvas').count()) === 0) {
    await page.getByRole('textbox').first().fill('Amtsweg')
    await page.locator('form button[type=submit]').click()
  }
  await page.locator('.tl-shape').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.getByRole('button', { name: words.open, exact: true }).click()
  await chooseRadio(page.getByRole('radio', { name: words.what }))
  await page.getByText(words.more).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: words.save }).click()
  return readFileSync(await (await waiting).path())
}

/** Cut to the beginning where it is wide, whole where it is high. */
async function smallPicture(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ source, w, h }) => {
      const canvas = new OffscreenCanvas(w, h)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('a canvas was expected')
      context.fillStyle = '#fbf9f4'
      context.fillRect(0, 0, w, h)
      const data = Uint8Array.from(atob(source), (character) => character.charCodeAt(0))
      const whole = await createImageBitmap(new Blob([data], { type: 'image/png' }))
      const scale = h / whole.height
      const width = whole.width * scale
      context.imageSmoothingQuality = 'high'
      context.drawImage(whole, Math.max(0, (w - width) / 2), 0, width, h)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    { source: png.toString('base64'), ...SIZE },
  )
  return Buffer.from(base64, 'base64')
}
