import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { boxOf, createBoard, shape, storedJourneys } from './on-the-board.ts'

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
  await panel.getByRole('radio', { name: 'Std.' }).check({ force: true })
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
