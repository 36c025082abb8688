import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { boxOf, createBoard, saveState, shape } from '../e2e/on-the-board.ts'

/** The picture of a board's history: a state that was kept, looked at on the canvas beside the time line. */
export async function makeHistoryPicture(
  page: Page,
  { url, docs }: { readonly url: string; readonly docs: string },
): Promise<void> {
  await createBoard(page, { url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const open = page.getByRole('button', { name: 'Verlauf', exact: true })
  await open.click()
  await page.getByLabel('Stand von jetzt merken als').fill('Vor der Mittagspause')
  await page.getByRole('button', { name: 'Merken' }).click()
  await page.getByRole('button', { name: 'Vor der Mittagspause' }).waitFor()
  await open.click()
  for (const text of ['Erstantrag online', 'PDF zum Ausdrucken', 'Digitaler Parkausweis']) {
    const card = await boxOf(shape(page, 'card', text))
    await page.mouse.click(card.x + 20, card.y + 20)
    await page.keyboard.press('Delete')
  }
  await saveState(page).filter({ hasText: 'Gespeichert' }).waitFor()
  await open.click()
  await page.getByRole('button', { name: 'Vor der Mittagspause' }).click()
  await page.locator('.past .aw-card').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(400, 700)
  await page.screenshot({ path: join(docs, 'history-de.png') })
}
