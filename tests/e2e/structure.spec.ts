import type { Locator, Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import {
  aboveTheMap,
  boxOf,
  createBoard,
  joinBoard,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Aufbau', start: 'Bewohnerparkausweis' })
    await use(page)
  },
})

async function stored(page: Page) {
  const [journey] = await storedJourneys(page)
  if (journey === undefined) throw new Error('a journey was expected')
  return journey
}

/** Selects a step or phase by its head. */
async function choose(page: Page, type: 'step' | 'phase', text: string): Promise<void> {
  const box = await boxOf(shape(page, type, text))
  await page.mouse.click(box.x + Math.min(60, box.width / 2), box.y + 12)
}

const lane = (page: Page, id: string) => page.locator(`.aw-lane-handle[data-lane="${id}"]`)

test('[BO35] steps and phases are inserted before and after another', async ({ board: page }) => {
  await choose(page, 'step', 'Gibt Antrag ab')
  await page.getByRole('button', { name: 'Schritt davor einfügen' }).click()
  await page.locator('.tl-canvas textarea').fill('Ruft im Amt an')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await choose(page, 'phase', 'Antragstellung')
  await page.getByRole('button', { name: 'Phase davor einfügen' }).click()
  await page.locator('.tl-canvas textarea').fill('Vorbereitung')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => {
      const { phases, steps } = await stored(page)
      const at = steps.findIndex(({ title }) => title === 'Ruft im Amt an')
      return { phase: phases[1]?.title, next: steps[at + 1]?.id }
    })
    .toEqual({ phase: 'Vorbereitung', next: 'k06' })
})

test('a step is inserted between two others with the + at their border', async ({
  board: page,
}) => {
  const step = await boxOf(shape(page, 'step', 'Gibt Antrag ab'))
  await page.mouse.move(step.x + 4, step.y + 20)
  const buttons = page.getByRole('button', { name: 'Schritt hinzufügen' })
  await expect(buttons).toHaveCount(2)
  await buttons.first().click()
  await page.locator('.tl-canvas textarea').fill('Dazwischen')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => {
      const { steps } = await stored(page)
      return steps[steps.findIndex(({ title }) => title === 'Dazwischen') + 1]?.id
    })
    .toBe('k06')
})

test('[BO35] lanes are renamed by double click and moved by dragging their names', async ({
  board: page,
}) => {
  await lane(page, 'pain').dblclick()
  await page.getByRole('textbox', { name: 'Name der Zeile „Schmerzpunkte“' }).fill('Was hakt')
  await page.keyboard.press('Enter')
  await expect(page.locator('.aw-sheet')).toContainText('Was hakt')
  const from = await boxOf(lane(page, 'idea'))
  const to = await boxOf(lane(page, 'thought'))
  await page.mouse.move(from.x + 30, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 30, to.y + 30, { steps: 6 })
  await expect(page.locator('.aw-landing-bar')).toBeVisible()
  await page.mouse.move(to.x + 30, to.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => {
      const { lanes } = await stored(page)
      return Array.isArray(lanes)
        ? lanes.map(({ id, title }) => `${id}: ${JSON.stringify(title)}`)
        : []
    })
    .toEqual([
      'step: null',
      'channel: null',
      'emotion: null',
      'idea: null',
      'thought: null',
      'pain: "Was hakt"',
      'document: null',
      'visibility: null',
      'backstage: null',
      'system: null',
    ])
})

test('[BO35] a lane is hidden with its cards, shown again, added and deleted; others see it', async ({
  board: page,
  person,
}) => {
  const { page: other } = await person()
  await joinBoard(other, await shareLink(page, 'Link zum Mitmachen'), 'Ayşe')
  await page.getByRole('button', { name: 'Zeilen', exact: true }).click()
  await page.getByRole('button', { name: '„Schmerzpunkte“ ausblenden' }).click()
  await expect(shape(other, 'card', 'Keine vorläufige Bestätigung')).toBeHidden()
  expect((await stored(page)).metrics['painPoints']).toBe(8)
  await page.getByRole('button', { name: '„Schmerzpunkte“ einblenden' }).click()
  await expect(shape(other, 'card', 'Keine vorläufige Bestätigung')).toBeVisible()
  await page.getByLabel('Art der neuen Zeile').selectOption({ label: 'Ideen' })
  await page.getByLabel('Name (leer: wie die Art)').fill('Sofort machbar')
  await page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
  await expect(other.locator('.aw-sheet')).toContainText('Sofort machbar')
  await page.getByRole('button', { name: '„Schmerzpunkte“ löschen' }).click()
  await expect.poll(async () => (await stored(page)).metrics['painPoints']).toBe(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Where no + comes up under the pointer that would take the click.
  const free = await aboveTheMap(page)
  await page.mouse.click(free.x, free.y)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored(page)).metrics['painPoints']).toBe(8)
})

test('[BO35] a lane is added where it is wanted, and then the keys are the map’s again', async ({
  board: page,
}) => {
  const opener = page.getByRole('button', { name: 'Zeilen', exact: true })
  await opener.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Art der neuen Zeile').selectOption({ label: 'Ideen' })
  await dialog.getByLabel('Name (leer: wie die Art)').fill('Sofort machbar')
  await dialog.getByLabel('Stelle').selectOption({ label: 'unter „Gedanken“' })
  await dialog.getByRole('button', { name: 'Zeile hinzufügen' }).click()
  await expect(dialog.getByRole('listitem').nth(4).getByRole('textbox')).toHaveValue(
    'Sofort machbar',
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tastatur' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.aw-sheet')).not.toContainText('Sofort machbar')
})

test('[BO35] a phase is deleted with all that is in it, and undo brings all back', async ({
  board: page,
}) => {
  const before = await stored(page)
  await choose(page, 'phase', 'Antragstellung')
  await page.getByRole('button', { name: 'Löschen', exact: true }).last().click()
  await expect.poll(async () => (await stored(page)).phases.length).toBe(before.phases.length - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => stored(page)).toEqual(before)
})

test('who only looks has no menus on the map', async ({ board: page, person }) => {
  const { page: viewer } = await person()
  await joinBoard(viewer, await shareLink(page, 'Link zum Zuschauen'), 'Gast')
  await expect(shape(viewer, 'step', 'Gibt Antrag ab')).toBeVisible()
  await choose(viewer, 'step', 'Gibt Antrag ab')
  await expect(viewer.locator('.aw-head-menu')).toHaveCount(0)
  await expect(viewer.locator('.aw-lane-handle')).toHaveCount(0)
})

test('[BO9] [BO66] a step goes to no other page, and a sentence in the language of the page says so; the whole journey goes', async ({
  board: page,
}) => {
  const toNewPage = async (target: Locator) => {
    const { x, y } = await boxOf(target)
    await page.mouse.click(x + 20, y + 8, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Auf eine andere Seite' }).click()
    await page.getByRole('menuitem', { name: 'Neue Seite' }).click()
  }
  const pageMenu = page.getByTestId('page-menu.button')
  const expectPages = async (count: number) => {
    await pageMenu.click()
    await expect(page.getByTestId('page-menu.item')).toHaveCount(count)
    await page.keyboard.press('Escape')
  }
  await toNewPage(shape(page, 'step', 'Gibt Antrag ab'))
  const notices = page.getByRole('region', { name: 'Hinweise (F8)' })
  await expect(notices.getByText('nur als Ganzes')).toBeVisible()
  await expect(shape(page, 'step', 'Gibt Antrag ab')).toBeVisible()
  await expectPages(1)
  await page.keyboard.press('Escape')
  await toNewPage(shape(page, 'journey', 'Bewohnerparkausweis'))
  await expect(pageMenu).not.toHaveText('Seite 1')
  await expect(shape(page, 'step', 'Gibt Antrag ab')).toBeVisible()
  await expectPages(2)
  await expect(page.getByText('Changed Page')).toHaveCount(0)
})
