import { readFileSync, writeFileSync } from 'node:fs'
import { TEMPLATES, builtInTemplate, resolveText } from '@amtsweg/journey'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  chooseRadio,
  createBoard,
  joinBoard,
  onCanvas,
  saveState,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

async function openGallery(page: Page) {
  await page.getByRole('button', { name: 'Vorlagen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Vorlagen' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Everything on the board as programs see it. */
async function storedBoard(page: Page): Promise<string> {
  await expect(saveState(page)).toHaveText('Gespeichert')
  const { origin, pathname } = new URL(page.url())
  const answer = await page.request.get(
    `${origin}${pathname.replace('/b/', '/api/boards/')}/export.json`,
  )
  return answer.text()
}

for (const language of ['de', 'en'] as const) {
  test(`each template makes a board that shows its title in the language ${language}`, async ({
    server,
    request,
  }) => {
    for (const template of TEMPLATES.filter((id) => id !== 'canvas')) {
      const made = await request.post(`${server.url}/api/boards`, {
        data: { title: 'Test', template, language },
      })
      expect(made.status(), template).toBe(201)
      const { id, links } = await made.json()
      const answer = await request.get(`${server.url}/api/boards/${id}/export.json`, {
        headers: { authorization: `Bearer ${links.viewer.split('#')[1]}` },
      })
      const { title, journeys, items } = builtInTemplate(template)
      const frame = items.find((item) => item.type === 'frame')
      const shown = frame?.title ?? journeys[0]?.journey.title ?? title
      expect(await answer.text(), template).toContain(resolveText(shown, language).text)
    }
  })
}

test('a board is begun with one of the other templates from the home page', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await page.goto(server.url)
  await page.getByLabel('Titel des Boards').fill('Hunde')
  await page.getByRole('button', { name: 'Weitere Vorlagen' }).click()
  const cards = page.getByRole('radio')
  await expect(cards).toHaveCount(TEMPLATES.length)
  await expect(page.getByRole('radio', { name: 'Service-Blueprint' })).toBeFocused()
  const pictures = page.locator('.start-card img')
  for (const picture of await pictures.all()) {
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  }
  await chooseRadio(page.getByRole('radio', { name: 'Ist und Soll' }))
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await onCanvas(page)
  await expect(shape(page, 'journey', 'Hund anmelden (Ist)')).toHaveCount(1)
})

test('a template of the gallery comes beside what is there, and goes with one undo', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Galerie', start: 'Leere Bürgerreise' })
  const dialog = await openGallery(page)
  await dialog.getByRole('button', { name: 'Empathiekarte' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(shape(page, 'frame', 'Empathiekarte')).toBeVisible()
  const board = await storedBoard(page)
  expect(board).toContain('Empathiekarte')
  await page.locator('.tl-canvas').press('Control+z')
  await expect(shape(page, 'frame', 'Empathiekarte')).toHaveCount(0)
  expect(await storedJourneys(page)).toHaveLength(1)
})

test('a journey saved as a template on one board is opened on another, the same', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Eine Stadt', start: 'Bewohnerparkausweis' })
  const [before] = await storedJourneys(page)
  const saving = await openGallery(page)
  await saving.getByLabel('Name der Vorlage').fill('Parken für alle')
  const waiting = page.waitForEvent('download')
  await saving.getByRole('button', { name: 'Als Vorlage speichern' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('Parken-für-alle.amtsweg-vorlage.json')
  const path = await download.path()

  const other = await person()
  await createBoard(other.page, { url: server.url, title: 'Andere Stadt', start: 'Freie Fläche' })
  const opening = await openGallery(other.page)
  await opening
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: readFileSync(path) })
  await expect(opening).toHaveCount(0)
  await expect(other.page.locator('.tl-shape[data-shape-type="journey"]')).toHaveCount(1)
  const [after] = await storedJourneys(other.page)
  expect(after).toEqual(before)
})

test('what a template leaves out is said before it is saved', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Skizzen', start: 'Freie Fläche' })
  for (const y of [300, 400]) {
    await page.keyboard.press('d')
    await page.mouse.move(600, y)
    await page.mouse.down()
    await page.mouse.move(800, y + 40, { steps: 5 })
    await page.mouse.up()
  }
  const dialog = await openGallery(page)
  await expect(dialog.getByText('2 Zeichnungen werden nicht mitgenommen.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Als Vorlage speichern' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a broken file is refused with line and column, and the board stays as it is', async ({
  server,
  person,
}, info) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Kaputt', start: 'Leere Bürgerreise' })
  const before = await storedBoard(page)
  const dialog = await openGallery(page)
  const file = info.outputPath('kaputt.json')
  writeFileSync(file, '{\n  "schema": "amtsweg-template/1",\n  "id": "x"')
  await dialog.locator('input[type=file]').setInputFiles(file)
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText(
    '„kaputt.json“ wurde nicht geöffnet; das Board ist unverändert.',
  )
  await expect(alert).toContainText('Zeile 3, Spalte 12: Hier bricht das JSON ab')
  writeFileSync(
    file,
    '{"schema": "amtsweg-template/1", "id": "x", "title": "X",\n "items": [{"type": "note", "x": "links", "y": 0}]}',
  )
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(alert).toContainText('items[0].x, Zeile 2, Spalte 34: Hier wird eine Zahl erwartet')
  await page.keyboard.press('Escape')
  expect(await storedBoard(page)).toBe(before)
})

test('who may only look has no gallery', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Schauen', start: 'Leere Bürgerreise' })
  const link = await shareLink(page, 'Link zum Zuschauen')
  const viewer = await person()
  await joinBoard(viewer.page, link, 'Gast')
  await expect(viewer.page.getByRole('button', { name: 'Vorlagen' })).toHaveCount(0)
})

test('axe finds nothing in the gallery and among the templates of the home page', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Weitere Vorlagen' }).click()
  await expect(page.getByRole('radio')).toHaveCount(TEMPLATES.length)
  await expectAccessible(page)
  await createBoard(page, { url: server.url, title: 'Prüfung', start: 'Bewohnerparkausweis' })
  await openGallery(page)
  await expectAccessible(page, '[role=dialog]')
})
