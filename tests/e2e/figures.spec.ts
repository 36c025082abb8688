import type { Page } from '@playwright/test'
import bewohnerparkausweis from '../../packages/journey/src/testing/samples/bewohnerparkausweis.metrics.json' with { type: 'json' }
import { expectFigures, figure } from './figure-strip.ts'
import { expect, test as base } from './fixtures.ts'
import { createBoard, joinBoard, shareLink, shape, boxOf, storedJourneys } from './on-the-board.ts'

const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Zahlen', start: 'Bewohnerparkausweis' })
    await use(page)
  },
})

test('the strip says the figures of the sample, in the reader’s way of writing numbers', async ({
  board: page,
}) => {
  await expectFigures(page, bewohnerparkausweis)
})

test('an edit by somebody else shows in the figures at once', async ({ board: page, person }) => {
  const { page: other } = await person()
  await joinBoard(other, await shareLink(page, 'Link zum Mitmachen'), 'Ayşe')
  await expect(figure(page, 'steps').locator('.aw-figure-value')).toHaveText('9')
  const step = await boxOf(shape(other, 'step', 'Parkt ohne Ausweis'))
  await other.mouse.click(step.x + step.width / 2, step.y + 15)
  await other.keyboard.press('Delete')
  await expect(figure(page, 'steps').locator('.aw-figure-value')).toHaveText('8')
  await expect(figure(other, 'steps').locator('.aw-figure-value')).toHaveText('8')
})

test('a figure explains itself and shows on the map what it counts, until it is pressed again', async ({
  board: page,
}) => {
  await figure(page, 'mediaBreaks').click()
  await expect(page.locator('.aw-mark')).toHaveCount(bewohnerparkausweis.mediaBreaks)
  await expect(page.locator('.aw-figure-card')).toContainText('Wie oft das Medium wechselt')
  await figure(page, 'documentsAskedTwice').click()
  await expect(page.locator('.aw-figure-card')).toContainText('in zwei oder mehr Schritten')
  await page.keyboard.press('Escape')
  await expect(page.locator('.aw-mark')).toHaveCount(0)
  await figure(page, 'painPoints').click()
  await expect(page.locator('.aw-mark')).toHaveCount(bewohnerparkausweis.painPoints)
  await figure(page, 'painPoints').click()
  await expect(page.locator('.aw-mark')).toHaveCount(0)
})

test('a to-be is made from the as-is, and the comparison says exactly what was changed', async ({
  board: page,
}) => {
  await page.getByRole('button', { name: 'Soll aus Ist' }).click()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(2)
  const made = await storedJourneys(page)
  expect(made[1]).toMatchObject({ state: 'to-be', origin: made[0]?.['id'] })
  const step = shape(page, 'step', 'Gibt Antrag ab').filter({ visible: true })
  await expect(step).toHaveCount(1)
  const box = await step.boundingBox()
  if (box === null) throw new Error('the step was expected to be on the screen')
  await page.mouse.click(box.x + box.width / 2, box.y + 15)
  await page.getByLabel('Wartezeit in Tagen').fill('0')
  await page.getByLabel('Kosten in Euro').fill('12,50')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('0 neu, 0 entfallen, 1 geändert, 8 gleich')).toBeVisible()
  const changed = dialog.locator('.aw-compare-steps > [data-type="changed"]')
  await expect(changed).toHaveCount(1)
  await expect(changed).toContainText('Kosten in Euro: 30,70 → 12,50')
  await expect(dialog.locator('[data-figure="costEur"]')).toContainText(/−18,20\s€besser/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The map is under the keys again.
  await page.keyboard.press('Control+z')
})
