import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import {
  aboveTheMap,
  boxOf,
  copiedMarkup,
  createBoard,
  drag,
  joinBoard,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

const CARD_TEXT = 'Keine vorläufige Bestätigung'

/** Each test has a board of its own, open at its facilitator, who may use the clipboard. */
const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page, context } = await person()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await createBoard(page, { url: server.url, title: 'Kopieren', start: 'Bewohnerparkausweis' })
    await boxOf(page.getByRole('button', { name: 'Soll aus Ist' }))
    await use(page)
  },
})

async function storedStep(page: Page, id: string) {
  const [journey] = await storedJourneys(page)
  return journey?.steps.find((step) => step.id === id)
}

/** Selects a card by its upper left, where nothing lies over it. */
async function choose(page: Page, text: string, modifier?: 'Shift') {
  const { x, y } = await boxOf(shape(page, 'card', text))
  if (modifier !== undefined) await page.keyboard.down(modifier)
  await page.mouse.click(x + 20, y + 8)
  if (modifier !== undefined) await page.keyboard.up(modifier)
}

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const photo = (page: Page) => page.locator('.tl-shape[data-shape-type="image"] img')

/** The image is got from the server, and no longer from this page: for a moment tldraw shows one above the other. */
async function expectStored(page: Page) {
  await expect
    .poll(() => photo(page).evaluateAll((all) => all.map((each) => each.getAttribute('src'))))
    .toEqual([expect.stringMatching(/\/images\/[\da-f]{32}$/)])
}

test('a card and an image are copied to another board, and one undo takes both back', async ({
  board: page,
  server,
}) => {
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'Foto.png', { type: 'image/png' }))
    return transfer
  }, PNG)
  const { x, y } = await aboveTheMap(page)
  const canvas = page.locator('.tl-canvas')
  await canvas.dispatchEvent('drop', { dataTransfer: data, clientX: x, clientY: y - 20 })
  // Stored beside this board, where another has nothing of it.
  await expectStored(page)
  await choose(page, CARD_TEXT, 'Shift')
  await page.keyboard.press('Control+c')
  // The images are got before the browser has all of it.
  await expect.poll(async () => (await copiedMarkup(page)).includes('data:image/')).toBe(true)
  const other = await page.context().newPage()
  await createBoard(other, { url: server.url, title: 'Ziel', start: 'Bewohnerparkausweis' })
  const target = await boxOf(shape(other, 'card', 'Adresssuche mit Karte'))
  await other.mouse.move(target.x + target.width / 2, target.y + target.height - 3)
  await other.keyboard.press('Control+v')
  const text = { de: CARD_TEXT, en: 'No interim proof' }
  await expect
    .poll(async () => (await storedStep(other, 'k01'))?.ideas)
    .toEqual([{ de: 'Adresssuche mit Karte', en: 'Address lookup with map' }, text])
  await expectStored(other)
  await expect
    .poll(() => photo(other).evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1)
  await other.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(other, 'k01'))?.ideas.length).toBe(1)
  await expect(photo(other)).toHaveCount(0)
})

test('lines of text become cards in the cell under the pointer', async ({ board: page }) => {
  const target = await boxOf(shape(page, 'card', 'Adresssuche mit Karte'))
  await page.evaluate(() => navigator.clipboard.writeText('- Park-App\n\n2. Karte mit Zonen\n'))
  await page.mouse.move(target.x + target.width / 2, target.y + target.height - 3)
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => (await storedStep(page, 'k01'))?.ideas.slice(1))
    .toEqual(['Park-App', 'Karte mit Zonen'])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas.length).toBe(1)
})

test('a card becomes a note and a card again by dragging', async ({ board: page }) => {
  const target = await boxOf(shape(page, 'card', 'Adresssuche mit Karte'))
  await drag(page, shape(page, 'card', CARD_TEXT), await aboveTheMap(page))
  const note = shape(page, 'note', CARD_TEXT)
  await expect(note).toBeVisible()
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([])
  await drag(page, note, { x: target.x + target.width / 2, y: target.y + target.height - 3 })
  await expect(note).toHaveCount(0)
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas.at(-1)).toEqual(CARD_TEXT)
  await page.keyboard.press('Control+z')
  await expect(note).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints.length).toBe(1)
})

test('three cards are dragged together and keep their order', async ({ board: page }) => {
  const documents = async (id: string) => (await storedStep(page, id))?.['documentsProvided']
  expect(await documents('k06')).toEqual(['Antrag', 'Personalausweis', 'Fahrzeugschein (ZB I)'])
  const before = await documents('k01')
  // The three lie one below the other; only the first has a text of its own on the board.
  const place = async (at: number) => {
    const { x, y, width, height } = await boxOf(shape(page, 'card', 'Unterlage, abgegebenAntrag'))
    return { x: x + width / 2, y: y + height * (0.5 + 1.1 * at) }
  }
  await choose(page, 'Unterlage, abgegebenAntrag')
  await page.keyboard.down('Shift')
  for (const at of [2, 1]) {
    const { x, y } = await place(at)
    await page.mouse.click(x, y)
  }
  await page.keyboard.up('Shift')
  const column = await boxOf(shape(page, 'step', 'Zieht um, findet keinen'))
  const held = await place(1)
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  await page.mouse.move(held.x - 20, held.y, { steps: 3 })
  await page.mouse.move(column.x + column.width / 2, held.y, { steps: 12 })
  await expect(page.locator('.aw-landing')).toHaveCount(1)
  await page.mouse.up()
  await expect.poll(async () => documents('k06')).toEqual([])
  expect(await documents('k01')).toEqual([
    ...(Array.isArray(before) ? before : []),
    'Antrag',
    'Personalausweis',
    'Fahrzeugschein (ZB I)',
  ])
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => documents('k06'))
    .toEqual(['Antrag', 'Personalausweis', 'Fahrzeugschein (ZB I)'])
})

test('a card is duplicated right below itself', async ({ board: page }) => {
  await choose(page, CARD_TEXT)
  await page.keyboard.press('Control+d')
  const text = { de: CARD_TEXT, en: 'No interim proof' }
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([text, text])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([text])
})

test('dragging with Alt puts a copy of a card into another step', async ({ board: page }) => {
  const { x, y, width, height } = await boxOf(shape(page, 'card', CARD_TEXT))
  const target = await boxOf(shape(page, 'card', 'Adresssuche mit Karte'))
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.keyboard.down('Alt')
  await page.mouse.down()
  await page.mouse.move(x + width / 2 - 20, y + height / 2, { steps: 3 })
  await page.mouse.move(target.x + target.width / 2, target.y + target.height - 3, { steps: 12 })
  await page.mouse.up()
  await page.keyboard.up('Alt')
  const text = { de: CARD_TEXT, en: 'No interim proof' }
  // The copy made its old cell grow, so that it lands above.
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas[0]).toEqual(text)
  expect((await storedStep(page, 'k07'))?.painPoints).toEqual([text])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas.length).toBe(1)
  expect((await storedStep(page, 'k07'))?.painPoints).toEqual([text])
})

test('what is cut is pasted elsewhere', async ({ board: page }) => {
  await choose(page, CARD_TEXT)
  await page.keyboard.press('Control+x')
  await expect(shape(page, 'card', CARD_TEXT)).toHaveCount(0)
  await choose(page, 'Adresssuche mit Karte')
  await page.keyboard.press('Control+v')
  const text = { de: CARD_TEXT, en: 'No interim proof' }
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas.at(-1)).toEqual(text)
  expect((await storedStep(page, 'k07'))?.painPoints).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k01'))?.ideas.length).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedStep(page, 'k07'))?.painPoints).toEqual([text])
})

test('a viewer copies but changes nothing', async ({ board: page, person }) => {
  const link = await shareLink(page, 'Link zum Zuschauen')
  const viewer = await person()
  await viewer.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await joinBoard(viewer.page, link, 'Vera')
  await choose(viewer.page, CARD_TEXT)
  await viewer.page.keyboard.press('Control+x')
  await expect
    .poll(async () => viewer.page.evaluate(() => navigator.clipboard.readText()))
    .toBe(CARD_TEXT)
  await viewer.page.keyboard.press('Control+v')
  await expect(shape(viewer.page, 'card', CARD_TEXT)).toHaveCount(1)
  expect((await storedStep(page, 'k07'))?.painPoints).toHaveLength(1)
})
