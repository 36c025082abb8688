import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { boxOf, createBoard, shape } from './on-the-board.ts'

/** Chooses in the export dialog and saves; gives the file that the browser was handed. */
async function exported(page: Page, choices: readonly string[], button = 'Bild speichern') {
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  for (const name of choices) await page.getByRole('radio', { name }).check({ force: true })
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waiting
  const bytes = readFileSync(await download.path())
  await page.keyboard.press('Escape')
  return { name: download.suggestedFilename(), bytes }
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

test('the journey is saved as PNG in three sizes and as SVG', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, {
    url: server.url,
    title: 'Bauantrag Lünen/Süd: „Ä“',
    start: 'Baugenehmigung',
  })
  const sizes = []
  for (const scale of ['1-fach', '2-fach', '3-fach']) {
    const { name, bytes } = await exported(page, ['Bürgerreise', 'PNG', scale])
    expect(name).toMatch(/^Bauantrag-L(?:ü|ue)nen-S(?:ü|ue)d[\w-Ää]*_\d{4}-\d{2}-\d{2}\.png$/)
    sizes.push(sizeOfPng(bytes))
    expect(await colorsOf(page, bytes)).toBeGreaterThan(50)
  }
  const [one, two, three] = sizes
  expect(one?.width).toBeGreaterThan(3_500)
  expect(two?.width).toBe((one?.width ?? 0) * 2)
  expect(three?.width).toBe((one?.width ?? 0) * 3)

  const { name, bytes } = await exported(page, ['Bürgerreise', 'SVG'])
  const svg = bytes.toString()
  expect(name).toMatch(/\.svg$/)
  expect(svg.startsWith('<svg')).toBe(true)
  for (const text of ['Familie Yılmaz', 'Gebührenbescheid', 'Schmerzpunkt', 'Sichtbarkeitslinie']) {
    expect(svg).toContain(text)
  }
  expect(svg).toMatch(/<text[^>]*>/)
  expect(svg).toContain('@font-face')
  expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
})

test('the selection is smaller than the journey, the whole board is larger', async ({
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
  const board = sizeOfPng((await exported(page, ['Ganzes Board', 'PNG', '1-fach'])).bytes)
  expect(selection.width).toBeLessThan(400)
  expect(journey.width).toBeGreaterThan(2_000)
  expect(board.height).toBeGreaterThan(journey.height)
})

test('an empty board says kindly that there is nothing to save', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Leer', start: 'Freie Fläche' })
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await page.getByRole('radio', { name: 'Ganzes Board' }).check({ force: true })
  await page.getByRole('button', { name: 'Bild speichern' }).click()
  await expect(
    page.getByText('Auf dieser Seite des Boards ist noch nichts zu sehen.'),
  ).toBeVisible()
})

test('the data are saved as table, report and file', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Zahlen', start: 'Bewohnerparkausweis' })
  const csv = await exported(page, [], 'Tabelle (CSV)')
  expect(csv.name).toMatch(/\.csv$/)
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.bytes.toString().split('\r\n')).toHaveLength(11)
  const report = await exported(page, [], 'Bericht (Markdown)')
  expect(report.bytes.toString()).toContain('| Medienbrüche | 4 |')
  const file = await exported(page, [], 'Board (JSON)')
  const board: unknown = JSON.parse(file.bytes.toString())
  expect(board).toMatchObject({ schema: 'amtsweg-board/1', title: 'Zahlen' })
})
