import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { createBoard, shape, storedJourneys } from './on-the-board.ts'

const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Öffnen', start: 'Bewohnerparkausweis' })
    await use(page)
  },
})

const MERMAID = `journey
    title Anwohnerausweis
    section Vorher
      Fragt die Nachbarn: 4: Bürgerin oder Bürger
      Das hier versteht niemand
    section Im Amt
      Zieht eine Nummer: 2: Bürgerin oder Bürger, Bürgeramt
`

/** Pastes a text on the canvas, as the browser does on Ctrl+V. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.tl-canvas').click({ position: { x: 900, y: 60 } })
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    document
      .querySelector('.tl-container')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
  }, text)
}

async function openFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByLabel('Öffnen …')
    .last()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

test('[BO37] a pasted Mermaid diagram is shown first, with what was not understood, and then lies on the board', async ({
  board: page,
}) => {
  await paste(page, MERMAID)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Ist: Anwohnerausweis')
  await expect(dialog).toContainText('2 Phasen, 2 Schritte, 0 Karten')
  await expect(dialog).toContainText('Zeile 5, Spalte 7: Diese Zeile wurde nicht verstanden')
  await dialog.getByRole('button', { name: 'Auf das Board legen' }).click()
  await expect(shape(page, 'step', 'Zieht eine Nummer')).toBeVisible()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(2)
  const added = (await storedJourneys(page))[1]
  expect(added?.steps.map(({ title, emotion, office }) => [title, emotion, office])).toEqual([
    ['Fragt die Nachbarn', 4, ''],
    ['Zieht eine Nummer', 2, 'Bürgeramt'],
  ])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(1)
})

test('[BO37] a file with an error says line and column, and the board is unchanged', async ({
  board: page,
}) => {
  const before = await storedJourneys(page)
  await openFile(
    page,
    'schritte.csv',
    'Phase;Schritt;Wartezeit (Tage)\r\nAntrag;Geht hin;3\r\nAntrag;Wartet;lange\r\n',
  )
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Zeile 3, Spalte 3')
  await expect(dialog).toContainText('Das Board ist unverändert.')
  await expect(dialog.getByRole('button', { name: 'Auf das Board legen' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Schließen' }).last().click()
  await expect(dialog).toHaveCount(0)
  await openFile(page, 'brief.json', '{"guten": "Tag"}')
  await expect(dialog).toContainText('„brief.json“ ist keine Bürgerreise.')
  await page.keyboard.press('Escape')
  expect(await storedJourneys(page)).toEqual(before)
})

test('[BO37] an exported journey is dropped on another board and is the same', async ({
  board: page,
}) => {
  const { origin, pathname } = new URL(page.url())
  const url = `${origin}${pathname.replace('/b/', '/api/boards/')}/export.cjml`
  const cjml = await (await page.request.get(url)).text()
  const canvas = page.locator('.tl-canvas')
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'reise.cjml', { type: 'application/xml' }))
    return transfer
  }, cjml)
  await canvas.dispatchEvent('drop', { dataTransfer: data, clientX: 800, clientY: 120 })
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Aus „reise.cjml“ (CJML)')
  await dialog.getByRole('button', { name: 'Auf das Board legen' }).click()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(2)
  const [first, second] = await storedJourneys(page)
  expect(second?.steps.map(({ emotion }) => emotion)).toEqual(
    first?.steps.map(({ emotion }) => emotion),
  )
})

test('[BO37] the table of a board with an as-is and its to-be, dropped on it again, brings both', async ({
  board: page,
}) => {
  await page.getByRole('button', { name: 'Soll aus Ist' }).click()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(2)
  const { origin, pathname } = new URL(page.url())
  const address = `${origin}${pathname.replace('/b/', '/api/boards/')}/export.csv`
  const csv = await (await page.request.get(address)).text()
  await openFile(page, 'schritte.csv', csv)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await expect(dialog).toContainText('5 Phasen, 9 Schritte, 28 Karten')
  await dialog.getByRole('button', { name: 'Auf das Board legen' }).click()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(4)
  const all = await storedJourneys(page)
  expect(all.map(({ metrics }) => metrics)).toEqual(all.map(() => all[0]?.metrics))
})

test('[BO37] ordinary text is pasted as ever', async ({ board: page }) => {
  await paste(page, 'Guten Tag')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(shape(page, 'text', 'Guten Tag')).toBeVisible()
})
