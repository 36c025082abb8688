import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './accessible.ts'
import { boxOf, chooseRadio, createBoard, shape } from './on-the-board.ts'

/** Chooses in the export dialog and saves; gives the file that the browser was handed. */
async function exported(page: Page, choices: readonly string[], button = 'Bild speichern') {
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  for (const name of choices) await chooseRadio(page.getByRole('radio', { name }))
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  const download = await waiting
  const bytes = readFileSync(await download.path())
  await page.keyboard.press('Escape')
  return { name: download.suggestedFilename(), bytes }
}

/** Presses a button of the open dialog and gives the file that the browser was handed. */
async function saved(page: Page, button = 'Bild speichern'): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  return readFileSync(await (await waiting).path())
}

/** Width and height in the header of a PNG. */
function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** How many distinct colours a PNG shows at a grid of points: a blank picture has one. */
async function colorsOf(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([data], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(64, 64)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0, 64, 64)
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, 64, 64).data.buffer ?? new ArrayBuffer(0),
    )
    return new Set(pixels).size
  }, bytes.toString('base64'))
}

/** What the dialog says that the choices will become. */
function foreseen(page: Page) {
  return page.locator('.export-foreseen output')
}

/** Pages of a PDF with their size in millimetres, and its text, by poppler. */
function readPdf(bytes: Buffer) {
  const info = execFileSync('pdfinfo', ['-'], { input: bytes }).toString()
  const text = execFileSync('pdftotext', ['-', '-'], { input: bytes }).toString()
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
  const mm = (points: string) => Math.round((Number(points) * 25.4) / 72)
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
  return { pages, width: mm(width), height: mm(height), text }
}

test('a journey is saved as PNG in the size that was foretold: by factor, with chosen lanes, by width, for paper', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, {
    url: server.url,
    title: 'Bauantrag Lünen/Süd: „Ä“',
    start: 'Baugenehmigung',
  })
  const one = await exported(page, ['Bürgerreise', 'PNG', '1-fach'])
  expect(one.name).toMatch(/^Bauantrag-L(?:ü|ue)nen-S(?:ü|ue)d[\w-Ää]*_\d{4}-\d{2}-\d{2}\.png$/)
  const single = sizeOfPng(one.bytes)
  expect(single.width).toBeGreaterThan(3_500)
  expect(await colorsOf(page, one.bytes)).toBeGreaterThan(50)
  const two = await exported(page, ['Bürgerreise', 'PNG', '2-fach'])
  expect(sizeOfPng(two.bytes).width).toBe(single.width * 2)

  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await chooseRadio(page.getByRole('radio', { name: '1-fach' }))
  const number = (value: number) => new Intl.NumberFormat('de').format(value)
  await expect(foreseen(page)).toHaveText(
    `Ergibt etwa ${number(single.width)} × ${number(single.height)} Pixel.`,
  )
  await page.getByText('Mehr Einstellungen').click()
  for (const lane of ['Ideen', 'Unterlagen', 'Hinterbühne']) {
    const box = page.getByRole('checkbox', { name: lane })
    await box.locator('xpath=ancestor::label').click()
    await expect(box).not.toBeChecked()
  }
  const chosen = sizeOfPng(await saved(page))
  expect(chosen.width).toBe(single.width)
  expect(chosen.height).toBeLessThan(single.height - 200)
  await expect(foreseen(page)).toHaveText(
    `Ergibt etwa ${number(chosen.width)} × ${number(chosen.height)} Pixel.`,
  )
  await chooseRadio(page.getByRole('radio', { name: 'Breite' }))
  await page.getByLabel('Breite in Pixeln').fill('1000')
  expect(sizeOfPng(await saved(page)).width).toBe(1000)
  await chooseRadio(page.getByRole('radio', { name: 'Druck', exact: true }))
  await page.getByRole('combobox', { name: 'Papier' }).selectOption('A4')
  await page.getByLabel('Auflösung').selectOption('100')
  expect(sizeOfPng(await saved(page)).width).toBe(Math.round((297 / 25.4) * 100))
})

test('what would be too large says the largest that works, and that one is made', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Groß', start: 'Bewohnerparkausweis' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await chooseRadio(page.getByRole('radio', { name: 'WebP' }))
  await chooseRadio(page.getByRole('radio', { name: 'Breite' }))
  await page.getByLabel('Breite in Pixeln').fill('29000')
  await expect(foreseen(page)).toContainText('Das wären 29.000 ×')
  await expect(foreseen(page)).toContainText('Am größten geht')
  await expect(page.getByRole('button', { name: 'Bild speichern', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Größtmöglich nehmen' }).click()
  await expect(foreseen(page)).toHaveText(/^Ergibt etwa /)
})

test('a journey is saved as JPEG, WebP and SVG with true text', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Formate', start: 'Baugenehmigung' })
  const jpeg = await exported(page, ['JPEG', '1-fach'])
  expect(jpeg.name).toMatch(/\.jpg$/)
  expect(jpeg.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const webp = await exported(page, ['WebP', '1-fach'])
  expect(webp.name).toMatch(/\.webp$/)
  expect(webp.bytes.subarray(8, 12).toString()).toBe('WEBP')
  const { name, bytes } = await exported(page, ['Bürgerreise', 'SVG'])
  const svg = bytes.toString()
  expect(name).toMatch(/\.svg$/)
  expect(svg.startsWith('<svg')).toBe(true)
  for (const text of ['Familie Yılmaz', 'Gebührenbescheid', 'Schmerzpunkt', 'Sichtbarkeitslinie']) {
    expect(svg).toContain(text)
  }
  expect(svg).toMatch(/<text[^>]*>/)
  expect(svg).not.toContain('foreignObject')
  expect(svg).toContain('@font-face')
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
})

test('a journey is saved as PDF on one sheet and on many, as many as were foretold', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Plakat', start: 'Baugenehmigung' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await chooseRadio(page.getByRole('radio', { name: 'PDF' }))
  await chooseRadio(page.getByRole('radio', { name: 'A3', exact: true }))
  await expect(foreseen(page)).toHaveText('Ergibt eine Seite, 420 × 297 mm.')
  const one = readPdf(await saved(page, 'PDF speichern'))
  expect(one).toMatchObject({ pages: 1, width: 420, height: 297 })
  expect(one.text).toContain('Gebührenbescheid')

  await page.getByText('Mehr Einstellungen').click()
  await chooseRadio(page.getByRole('radio', { name: 'Blätter A4' }))
  await chooseRadio(page.getByRole('radio', { name: 'A1', exact: true }))
  await expect(foreseen(page)).toContainText('Blätter, 297 × 210 mm')
  const [count] = ((await foreseen(page).textContent()) ?? '').match(/\d+/) ?? []
  const many = readPdf(await saved(page, 'PDF speichern'))
  expect(many).toMatchObject({ pages: Number(count), width: 297, height: 210 })
  expect(many.pages).toBeGreaterThan(4)
})

test('the selection is smaller than the journey, the page is larger, and smaller without what is around', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Ausschnitt', start: 'Bewohnerparkausweis' })
  await page.keyboard.press('n')
  // Half of it between the figures and the map.
  await page.mouse.click(700, 145)
  await page.keyboard.type('Daneben')
  await page.keyboard.press('Escape')
  await expect(shape(page, 'note', 'Daneben')).toBeVisible()
  const card = await boxOf(shape(page, 'card', 'Keine vorläufige Bestätigung'))
  await page.mouse.click(card.x + 30, card.y + 15)
  const selection = sizeOfPng((await exported(page, ['Auswahl', 'PNG', '1-fach'])).bytes)
  const journey = sizeOfPng((await exported(page, ['Bürgerreise', 'PNG', '1-fach'])).bytes)
  const whole = sizeOfPng((await exported(page, ['Diese Seite', 'PNG', '1-fach'])).bytes)
  const board = sizeOfPng((await exported(page, ['Ganzes Board', 'PNG', '1-fach'])).bytes)
  expect(selection.width).toBeLessThan(400)
  expect(journey.width).toBeGreaterThan(2_000)
  expect(whole.height).toBeGreaterThan(journey.height)
  expect(board).toEqual(whole)

  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await page.getByText('Mehr Einstellungen').click()
  for (const name of ['Diese Seite', '1-fach', 'Nur Bürgerreisen'])
    await chooseRadio(page.getByRole('radio', { name }))
  expect(sizeOfPng(await saved(page))).toEqual(journey)
  await page.getByRole('button', { name: 'Bild der Leinwand speichern' }).waitFor()
  // The canvas rounds to whole pixels in another place.
  const own = sizeOfPng(await saved(page, 'Bild der Leinwand speichern'))
  expect(own.width).toBe(whole.width)
})

test('the picture goes to the clipboard, and the PDF to a page of its own to be printed', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await createBoard(page, { url: server.url, title: 'Kopie', start: 'Bewohnerparkausweis' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await page.getByRole('button', { name: 'Bild kopieren' }).click()
  await expect(page.getByText('Das Bild ist in der Zwischenablage.')).toBeVisible()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  )
  expect(types).toEqual(['image/png'])

  await chooseRadio(page.getByRole('radio', { name: 'PDF' }))
  const asked = context.waitForEvent('response', (answer) => answer.url().includes('export.pdf'))
  await page.getByRole('button', { name: 'Drucken', exact: true }).click()
  const answer = await asked
  expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
    200,
    'inline; filename="kopie.pdf"',
  ])
  await expect(page.getByText('Das PDF ist in einem neuen Tab offen.')).toBeVisible()
})

test('who cancels gets nothing, the server stops, and the next picture is made', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Abbruch', start: 'Baugenehmigung' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('export.'))
  await chooseRadio(page.getByRole('radio', { name: '3-fach' }))
  await page.getByRole('button', { name: 'Bild speichern', exact: true }).click()
  await expect(page.getByRole('progressbar', { name: 'Datei wird erzeugt' })).toBeVisible()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await failed
  await expect(page.getByText('Abgebrochen. Es wurde nichts gespeichert.')).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Datei wird erzeugt' })).toHaveCount(0)
  expect(downloads).toEqual([])
  await chooseRadio(page.getByRole('radio', { name: '1-fach' }))
  expect(sizeOfPng(await saved(page)).width).toBeGreaterThan(3_500)
})

test('an empty board says kindly that there is nothing to save', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Leer', start: 'Freie Fläche' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await expect(foreseen(page)).toHaveText('Auf dieser Seite des Boards ist noch nichts zu sehen.')
  await chooseRadio(page.getByRole('radio', { name: 'Ganzes Board' }))
  await expect(foreseen(page)).toHaveText('Auf diesem Board ist noch nichts zu sehen.')
  await expect(page.getByRole('button', { name: 'Bild speichern', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('the data are saved as table, report, diagram and file', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Zahlen', start: 'Bewohnerparkausweis' })
  const csv = await exported(page, [], 'Tabelle (CSV)')
  expect(csv.name).toMatch(/\.csv$/)
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.bytes.toString().split('\r\n')).toHaveLength(11)
  const report = await exported(page, [], 'Bericht (Markdown)')
  expect(report.bytes.toString()).toContain('| Medienbrüche | 4 |')
  const printed = await exported(page, [], 'Bericht (PDF)')
  expect(printed.name).toMatch(/^Zahlen-Bericht_.*\.pdf$/)
  expect(readPdf(printed.bytes)).toMatchObject({ width: 210, height: 297 })
  expect(readPdf(printed.bytes).text).toContain('Was mehr als einmal verlangt wird')
  const word = await exported(page, [], 'Bericht (Word)')
  expect(word.name).toMatch(/^Zahlen-Bericht_.*\.docx$/)
  const xml = unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array()
  for (const text of ['Keine vorläufige Bestätigung', 'Once-Only über Melderegister', '30,70 €'])
    expect(strFromU8(xml).replaceAll('\u00A0', ' ')).toContain(text)
  const diagram = await exported(page, [], 'Diagramm (Mermaid)')
  expect(diagram.bytes.toString()).toContain('journey')
  const exchange = await exported(page, [], 'Austausch (CJML 2.0)')
  expect(exchange.bytes.toString()).toMatch(/^<\?xml/)
  const journey: unknown = JSON.parse(
    (await exported(page, [], 'Bürgerreise (JSON)')).bytes.toString(),
  )
  expect(journey).toMatchObject({ schema: 'amtsweg-journey/1' })
  const zip = await exported(page, [], 'Board (Datei)')
  expect(zip.bytes.subarray(0, 2).toString()).toBe('PK')
  const file = await exported(page, [], 'Board (JSON)')
  const board: unknown = JSON.parse(file.bytes.toString())
  expect(board).toMatchObject({ schema: 'amtsweg-board/1', title: 'Zahlen' })
})

test('the dialog is accessible, folded and unfolded, and used by keyboard alone', async ({
  server,
  person,
}) => {
  const { page } = await person({ viewport: { width: 360, height: 800 } })
  await createBoard(page, { url: server.url, title: 'Tasten', start: 'Bewohnerparkausweis' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Exportieren' })
  await expect(dialog.getByRole('button', { name: 'Bild speichern', exact: true })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('radio', { name: 'PNG' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'PDF' })).toBeChecked()
  await dialog.getByText('Mehr Einstellungen').focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: 'Blätter A4' })).toBeVisible()
  await expectAccessible(page)
  const waiting = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'PDF speichern' }).focus()
  await page.keyboard.press('Enter')
  expect((await waiting).suggestedFilename()).toMatch(/^Tasten_.*\.pdf$/)
})
