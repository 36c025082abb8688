import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test as base } from './fixtures.ts'
import {
  boxOf,
  chooseRadio,
  createBoard,
  joinBoard,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

/** Each test has a board of its own, open at its facilitator. */
const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, {
      url: server.url,
      title: 'Eigenschaften',
      start: 'Bewohnerparkausweis',
    })
    await use(page)
  },
})

/** What the stored journey says of a step. */
async function storedStep(page: Page, id: string) {
  const [journey] = await storedJourneys(page)
  return journey?.steps.find((step) => step.id === id)
}

async function selectStep(page: Page, title: string) {
  const step = await boxOf(shape(page, 'step', title))
  await page.mouse.click(step.x + 40, step.y + 15)
  const panel = page.getByRole('complementary', { name: 'Eigenschaften' })
  await expect(panel.getByRole('heading', { name: 'Schritt' })).toBeVisible()
  return panel
}

async function choose(page: Page, field: string, word: string) {
  await page.getByRole('button', { name: new RegExp(`^${field} `) }).click()
  await page.getByRole('menuitemradio', { name: word, exact: true }).click()
}

test('[BO21] a step is filled in completely, in German', async ({ board: page }) => {
  const panel = await selectStep(page, 'Zieht um, findet keinen')
  await panel.getByLabel('Titel').fill('Sucht einen Parkplatz')
  await panel.getByLabel('sehr schlecht').check()
  await choose(page, 'Kanal', 'Telefon')
  await choose(page, 'Medium', 'Mündlich')
  await choose(page, 'Wer handelt', 'Verwaltung')
  await panel.getByLabel('Zuständige Stelle').fill('Bürgeramt')
  await panel.getByLabel('Kontakt mit der Verwaltung').check()
  await panel.getByLabel('Schlüsselmoment').check()
  await panel.getByLabel('Wartezeit in Tagen').fill('14')
  await choose(page, 'Gewartet wird auf', 'Verwaltung')
  await panel.getByLabel('Aufwand in Minuten').fill('90')
  await chooseRadio(panel.getByRole('radio', { name: 'Std.' }))
  await expect(panel.getByLabel('Aufwand in Stunden')).toHaveValue('1,5')
  await panel.getByLabel('Aufwand in Stunden').fill('1,75')
  await panel.getByLabel('Kosten in Euro').fill('30,70')
  const provided = panel.getByRole('group', { name: 'Abgegebene Unterlagen' })
  await provided.getByLabel('Weitere Unterlage').fill('Personalausweis')
  await provided.getByLabel('Weitere Unterlage').press('Enter')
  await provided.getByLabel('Weitere Unterlage').fill('Foto')
  await provided.getByRole('button', { name: 'Hinzufügen' }).click()
  await provided.getByLabel('Unterlage 2').fill('Zwei Fotos')
  const received = panel.getByRole('group', { name: 'Erhaltene Unterlagen' })
  await received.getByLabel('Weitere Unterlage').fill('Merkblatt')
  await received.getByRole('button', { name: 'Hinzufügen' }).click()
  await panel.getByLabel('Rechtsgrundlage').fill('BMG § 17')
  await provided.getByRole('button', { name: '„Personalausweis“ entfernen' }).click()

  await expect(shape(page, 'card', 'Zwei Fotos')).toBeVisible()
  await expect
    .poll(async () => storedStep(page, 'k01'))
    .toMatchObject({
      title: { de: 'Sucht einen Parkplatz' },
      emotion: 1,
      channel: 'phone',
      medium: 'oral',
      actor: 'office',
      office: 'Bürgeramt',
      contact: true,
      momentOfTruth: true,
      waitDays: 14,
      waitOn: 'authority',
      effortMinutes: 105,
      costEur: 30.7,
      documentsProvided: ['Zwei Fotos'],
      documentsReceived: ['Merkblatt'],
      legalBasis: 'BMG § 17',
    })
})

test('[BO20] nonsense is refused beside the field, and nothing is changed', async ({
  board: page,
}) => {
  const panel = await selectStep(page, 'Zieht um, findet keinen')
  const cost = panel.getByLabel('Kosten in Euro')
  await cost.fill('30,70')
  await cost.fill('dreißig')
  await cost.press('Tab')
  await expect(cost).toHaveValue('dreißig')
  await expect(cost).toHaveAttribute('aria-invalid', 'true')
  await expect(cost).toHaveAccessibleDescription(
    '„dreißig“ ist hier keine Zahl. Erwartet wird zum Beispiel 30,70. Es bleibt bei 30,70.',
  )
  await expect.poll(async () => (await storedStep(page, 'k01'))?.['costEur']).toBe(30.7)
  await cost.fill('1.234,5')
  await cost.press('Tab')
  await expect(cost).toHaveValue('1.234,50')
  await expect(cost).toHaveAttribute('aria-invalid', 'false')
  await expect.poll(async () => (await storedStep(page, 'k01'))?.['costEur']).toBe(1234.5)
})

test('[BO24] what another changes is seen at once in the open inspector', async ({
  board: first,
  person,
}) => {
  const link = await shareLink(first, 'Link zum Mitmachen')
  const { page: second } = await person()
  await joinBoard(second, link, 'Ayşe')
  const mine = await selectStep(first, 'Zieht um, findet keinen')
  const hers = await selectStep(second, 'Zieht um, findet keinen')
  const office = mine.getByLabel('Zuständige Stelle')
  await office.fill('Bürgeramt')
  await expect(hers.getByLabel('Zuständige Stelle')).toHaveValue('Bürgeramt')
  await office.press('Home')
  await hers.getByLabel('Kosten in Euro').fill('12,5')
  await hers.getByLabel('gut', { exact: true }).check()
  await expect(mine.getByLabel('Kosten in Euro')).toHaveValue('12,50')
  await expect(mine.getByLabel('gut', { exact: true })).toBeChecked()
  await expect(office).toBeFocused()
  await first.keyboard.type('Das ')
  await expect(hers.getByLabel('Zuständige Stelle')).toHaveValue('Das Bürgeramt')
})

test('[BO25] a step is filled in by keyboard only', async ({ board: page }) => {
  await selectStep(page, 'Zieht um, findet keinen')
  const isIn = (label: string) => expect(page.getByLabel(label, { exact: true })).toBeFocused()
  await page.keyboard.press('F6')
  await isIn('Titel')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Nur mit Tasten')
  await page.keyboard.press('Tab')
  await isIn('schlecht')
  await page.keyboard.press('ArrowRight')
  await isIn('mittel')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Te')
  await expect(page.getByRole('menuitemradio', { name: 'Telefon' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Kanal Telefon' })).toBeFocused()
  // Medium, who acts, office.
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab')
  await isIn('Zuständige Stelle')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Kontakt mit der Verwaltung')).not.toBeChecked()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => storedStep(page, 'k01'))
    .toMatchObject({ title: { de: 'Nur mit Tasten' }, emotion: 3, channel: 'phone', contact: true })
  // The step is still selected: the canvas hears the keys again.
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await storedJourneys(page))[0]?.steps.length).toBe(8)
})

test('[BO25] a wheel over the panel moves neither the map nor its zoom', async ({
  board: page,
}) => {
  const panel = await selectStep(page, 'Zieht um, findet keinen')
  const step = shape(page, 'step', 'Zieht um, findet keinen')
  const before = await boxOf(step)
  await panel.hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(async () => panel.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
  expect(await boxOf(step)).toEqual(before)
})

test('[BO25] what lies below the panel can be double clicked, and comes into sight', async ({
  board: page,
}) => {
  const card = shape(page, 'card', 'Keine vorläufige Bestätigung')
  const before = await boxOf(card)
  expect(before.x + before.width).toBeGreaterThan(1440 - 328)
  await page.mouse.dblclick(before.x + before.width - 10, before.y + 10)
  await expect(page.locator('.tl-canvas textarea')).toBeFocused()
  const panel = page.getByRole('complementary', { name: 'Eigenschaften' })
  const { x } = await boxOf(panel)
  await expect
    .poll(async () => {
      const box = await boxOf(card)
      return box.x + box.width
    })
    .toBeLessThanOrEqual(x)
})

test('[BO25] on a phone the panel is a sheet that a button opens', async ({ server, person }) => {
  const { page } = await person({ viewport: { width: 360, height: 800 } })
  await createBoard(page, { url: server.url, title: 'Telefon', start: 'Bewohnerparkausweis' })
  const step = await boxOf(shape(page, 'step', 'Zieht um, findet keinen'))
  await page.mouse.click(step.x + 40, step.y + 15)
  const panel = page.getByRole('complementary', { name: 'Eigenschaften' })
  await expect(page.getByRole('button', { name: 'Details', exact: true })).toBeVisible()
  await expect(panel).toBeHidden()
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await expect(panel.locator(':focus')).toHaveCount(1)
  const sheet = await boxOf(panel)
  expect([sheet.x, sheet.width]).toEqual([0, 360])
  expect(sheet.y, 'the map stays to be seen').toBeGreaterThan(300)
  await panel.getByLabel('Kosten in Euro').fill('3')
  await panel.getByRole('button', { name: 'Details schließen' }).click()
  await expect(panel).toBeHidden()
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await expect(panel.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect.poll(async () => (await storedStep(page, 'k01'))?.['costEur']).toBe(3)
})

test('[BO21] who may only look reads the panel', async ({ board: page, person }) => {
  const link = await shareLink(page, 'Link zum Zuschauen')
  const { page: viewer } = await person()
  await joinBoard(viewer, link, 'Gast')
  const panel = await selectStep(viewer, 'Gibt Antrag ab')
  await expect(panel.getByText('30,70', { exact: true })).toBeVisible()
  await expect(panel.locator('input, textarea, button:visible')).toHaveCount(0)
})

test('axe finds nothing on a board with the inspector open', async ({ board: page }) => {
  const panel = await selectStep(page, 'Gibt Antrag ab')
  await panel.getByLabel('Kosten in Euro').fill('dreißig')
  await panel.getByLabel('Kosten in Euro').blur()
  await expectAccessible(page)
  await panel.getByRole('button', { name: /^Kanal / }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Fax' })).toBeVisible()
  await expectAccessible(page)
})
