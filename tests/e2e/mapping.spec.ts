import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import {
  aboveTheMap,
  boxOf,
  createBoard,
  drag,
  rename,
  shape,
  storedJourneys,
} from './on-the-board.ts'

const CARD_TEXT = 'Keine vorläufige Bestätigung'

/** Each test has a board of its own, open at its facilitator. */
const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Kartieren', start: 'Bewohnerparkausweis' })
    await use(page)
  },
})

/** What the stored journey says of a step. */
async function storedStep(page: Page, id: string) {
  const [journey] = await storedJourneys(page)
  return journey?.steps.find((step) => step.id === id)
}

test('a phase, a step and a card are renamed by double click', async ({ board: page }) => {
  await rename(page, shape(page, 'phase', 'Antragstellung'), 'Antrag stellen')
  await rename(page, shape(page, 'step', 'Gibt Antrag ab'), 'Gibt den Antrag am Schalter ab')
  await rename(page, shape(page, 'card', CARD_TEXT), 'Nichts in der Hand')
  await expect(shape(page, 'card', 'Nichts in der Hand')).toBeVisible()
  await expect
    .poll(async () => {
      const [journey] = await storedJourneys(page)
      const step = journey?.steps.find(({ id }) => id === 'k06')
      const fined = journey?.steps.find(({ id }) => id === 'k07')
      return [journey?.phases[1]?.title, step?.title, fined?.painPoints]
    })
    .toEqual([
      { de: 'Antrag stellen' },
      { de: 'Gibt den Antrag am Schalter ab' },
      [{ de: 'Nichts in der Hand' }],
    ])
})

test('a card is added in the cell under the pointer', async ({ board: page }) => {
  const step = await boxOf(shape(page, 'step', 'Verlängert nach einem Jahr'))
  const pain = await boxOf(shape(page, 'card', CARD_TEXT))
  await page.mouse.move(step.x + step.width / 2, pain.y + pain.height / 2)
  await page.getByRole('button', { name: 'Schmerzpunkt hinzufügen' }).click()
  const field = page.locator('.tl-canvas textarea')
  await expect(field).toBeFocused()
  await field.fill('Frist vergessen')
  await page.keyboard.press('Escape')
  await expect(shape(page, 'card', 'Frist vergessen')).toBeVisible()
  await expect
    .poll(async () => (await storedStep(page, 'k09'))?.painPoints)
    .toEqual(['Frist vergessen'])
})

test('the palette adds a card to the chosen step', async ({ board: page }) => {
  const step = await boxOf(shape(page, 'step', 'Zieht um, findet keinen'))
  await page.mouse.click(step.x + step.width / 2, step.y + 15)
  await page.getByRole('button', { name: 'Idee', exact: true }).click()
  await page.locator('.tl-canvas textarea').fill('Park-App')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await storedStep(page, 'k01'))?.ideas)
    .toEqual([{ de: 'Adresssuche mit Karte', en: 'Address lookup with map' }, 'Park-App'])
})

test('a step and a phase are added', async ({ board: page }) => {
  await page.getByRole('button', { name: 'Schritt', exact: true }).click()
  const phase = await boxOf(shape(page, 'phase', 'Bescheidzustellung'))
  await page.mouse.click(phase.x + phase.width / 2, phase.y + 15)
  await page.locator('.tl-canvas textarea').fill('Klebt Ausweis ein')
  await page.keyboard.press('Escape')
  // With a step chosen, the palette adds the phase after that step's own.
  await page.getByRole('button', { name: 'Phase', exact: true }).click()
  await page.locator('.tl-canvas textarea').fill('Lebenslage')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => {
      const [journey] = await storedJourneys(page)
      return {
        phases: journey?.phases.length,
        lebenslage: journey?.phases.some(({ title }) => title === 'Lebenslage'),
        steps: journey?.steps.length,
        added: journey?.steps.some(({ title }) => title === 'Klebt Ausweis ein'),
        figure: journey?.metrics.steps,
      }
    })
    .toEqual({ phases: 6, lebenslage: true, steps: 10, added: true, figure: 10 })
})

test('a card is dragged to another step and lane, and one undo takes it back', async ({
  board: page,
}) => {
  const card = shape(page, 'card', CARD_TEXT)
  const before = await boxOf(card)
  const column = await boxOf(shape(page, 'step', 'Zieht um, findet keinen'))
  const idea = await boxOf(shape(page, 'card', 'Adresssuche mit Karte'))
  await drag(page, card, { x: column.x + column.width / 2, y: idea.y + idea.height - 4 })
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([])
  const text = { de: CARD_TEXT, en: 'No interim proof' }
  expect((await storedStep(page, 'k01'))?.ideas).toEqual([
    { de: 'Adresssuche mit Karte', en: 'Address lookup with map' },
    text,
  ])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([text])
  await expect.poll(async () => boxOf(card)).toEqual(before)
})

test('a card dragged within its cell takes the place between the others', async ({
  board: page,
}) => {
  const documents = async () => (await storedStep(page, 'k06'))?.['documentsProvided']
  expect(await documents()).toEqual(['Antrag', 'Personalausweis', 'Fahrzeugschein (ZB I)'])
  const step = await boxOf(shape(page, 'step', 'Gibt Antrag ab'))
  const card = shape(page, 'card', 'Unterlage, abgegebenAntrag')
  const { height } = await boxOf(card)
  const { y } = await boxOf(card)
  // Just below the middle of the second card.
  await drag(page, card, { x: step.x + step.width / 2, y: y + height * 1.9 })
  await expect.poll(documents).toEqual(['Personalausweis', 'Antrag', 'Fahrzeugschein (ZB I)'])
})

test('a card let go outside the map becomes a note; Escape while dragging takes it back', async ({
  board: page,
}) => {
  const card = shape(page, 'card', CARD_TEXT)
  const before = await boxOf(card)
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
  await page.mouse.down()
  await page.mouse.move(700, 500, { steps: 8 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(async () => boxOf(card)).toEqual(before)
  await drag(page, card, await aboveTheMap(page))
  await expect(shape(page, 'note', CARD_TEXT)).toBeVisible()
  await expect(card).toHaveCount(0)
})

test('a step is deleted with its cards, and undo brings all back', async ({ board: page }) => {
  const [before] = await storedJourneys(page)
  const step = await boxOf(shape(page, 'step', 'Parkt ohne Ausweis'))
  await page.mouse.click(step.x + step.width / 2, step.y + 15)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await storedJourneys(page))[0]?.steps.length).toBe(8)
  await expect(shape(page, 'card', CARD_TEXT)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedJourneys(page))[0]).toEqual(before)
})

test('plain tldraw works beside the map', async ({ board: page }) => {
  await page.keyboard.press('n')
  await page.mouse.click(700, 800)
  await page.keyboard.type('Freie Notiz')
  await page.keyboard.press('Escape')
  await expect(shape(page, 'note', 'Freie Notiz')).toBeVisible()
  await page.keyboard.press('d')
  await page.mouse.move(1000, 790)
  await page.mouse.down()
  await page.mouse.move(1080, 820, { steps: 8 })
  await page.mouse.up()
  await expect(page.locator('.tl-shape[data-shape-type="draw"]')).toHaveCount(1)
  await storedJourneys(page)
  await page.reload()
  await expect(shape(page, 'note', 'Freie Notiz')).toBeVisible({ timeout: 30_000 })
})

test('a note that lies on a map is written on by double click, and no card is added under it', async ({
  board: page,
}) => {
  const cards = page.locator('.tl-shape[data-shape-type="card"]')
  const before = await cards.count()
  // Not on the map, where a plus comes under a hand that rests.
  const free = await aboveTheMap(page)
  await page.mouse.click(free.x, free.y)
  await page.keyboard.press('n')
  await page.mouse.click(700, 790)
  await page.keyboard.type('Zettel')
  await page.keyboard.press('Escape')
  const { x, y, width, height } = await boxOf(shape(page, 'note', 'Zettel'))
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
  await page.mouse.dblclick(x + width / 2, y + height / 2)
  await expect(page.locator('.tl-canvas .tiptap')).toBeFocused()
  expect(await cards.count()).toBe(before)
})

test('on a phone nothing lies over the palette, and its last block can be reached', async ({
  server,
  person,
}) => {
  const { page } = await person({ viewport: { width: 360, height: 800 } })
  await createBoard(page, { url: server.url, title: 'Telefon', start: 'Leere Bürgerreise' })
  const palette = await boxOf(page.locator('.aw-palette'))
  const bars = page.locator('.tlui-main-toolbar__mobile-style, .tlui-main-toolbar__left > *')
  for (const bar of await bars.all()) {
    const box = await bar.boundingBox()
    if (box !== null) expect(palette.y + palette.height).toBeLessThanOrEqual(box.y)
  }
  await page.getByRole('button', { name: 'Tastatur' }).click()
  await expect(page.getByRole('dialog', { name: 'Tastatur' })).toBeVisible()
})
