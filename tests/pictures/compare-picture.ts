import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { boxOf, createBoard, shape } from '../e2e/on-the-board.ts'

/** Makes a to-be from the parking permit, changes it as a group might, and takes a picture of the comparison. */
export async function makeComparePicture(
  page: Page,
  options: { readonly url: string; readonly docs: string },
) {
  await createBoard(page, { url: options.url, title: 'Parkausweis', start: 'Bewohnerparkausweis' })
  await page.getByRole('button', { name: 'Soll aus Ist' }).click()
  // The view goes to the to-be, away from the as-is with its equal steps.
  await shape(page, 'journey', '(Ist)')
    .filter({ hasNotText: '(Soll)' })
    .waitFor({ state: 'hidden' })
  for (const [title, change] of CHANGES) {
    const step = shape(page, 'step', title).filter({ visible: true })
    // The view may still move aside for the panel of the step before.
    await expect(async () => {
      const { x, y } = await boxOf(step)
      await page.mouse.click(x + 20, y + 8)
      await expect(page.getByLabel('Titel', { exact: true })).toHaveValue(new RegExp(title), {
        timeout: 2_000,
      })
    }).toPass()
    await change(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  await page.getByRole('dialog').locator('[data-type="changed"]').first().waitFor()
  await page.screenshot({ path: join(options.docs, 'compare-de.png') })
  await page.keyboard.press('Escape')
}

const CHANGES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'Gibt Antrag ab',
    async (page) => {
      await page.getByLabel('Wartezeit in Tagen').fill('0')
      await page.getByRole('button', { name: /^Kanal / }).click()
      await page.getByRole('menuitemradio', { name: 'Website', exact: true }).click()
      await page.getByRole('button', { name: /^Medium / }).click()
      await page.getByRole('menuitemradio', { name: 'Digital', exact: true }).click()
      await page.getByLabel('gut', { exact: true }).check()
    },
  ],
  ['Parkt ohne Ausweis', async (page) => page.keyboard.press('Delete')],
  [
    'Erhält Ausweis per Post',
    async (page) => {
      await page.getByLabel('Wartezeit in Tagen').fill('1')
      await page.getByLabel('sehr gut', { exact: true }).check()
    },
  ],
]
