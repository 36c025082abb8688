import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEMPLATES } from '@amtsweg/journey'
import { everyShape } from '@amtsweg/board/testing/every-shape'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, test } from './fixtures.ts'
import { chooseRadio, joinBoard } from './on-the-board.ts'

/*
 * The picture that the server draws without a browser beside the canvas' own, for every template and kind of shape. What
 * differs, seen by eye before the bounds were set: the edges of letters (two rasterizers; that is why both are made four
 * times smaller first), titles of frames (Arial, or what a system has for it, on the canvas; the house's font here), the
 * hatch of filled shapes (lines that touch the edge of a tile), and the halo of labels (a shadow of one pixel, a line here).
 */

/** Share of points that may differ by more than an eighth of a channel, and the mean difference of all, of 255. */
const BOUNDS = { share: 0.012, mean: 1.2 } as const

const newBoard = v.object({
  id: v.string(),
  links: v.object({ facilitator: v.string() }),
})

async function makeBoard(url: string, template: string) {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: `Bild ${template}`, template, language: 'de' }),
  })
  const { id, links } = v.parse(newBoard, await response.json())
  return { id, link: links.facilitator, key: links.facilitator.split('#')[1] ?? '' }
}

/** The canvas' own picture of the whole board at 100 %. */
async function canvasPicture(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  for (const name of ['Ganzes Board', 'PNG', '1-fach']) {
    await chooseRadio(page.getByRole('radio', { name }))
  }
  await page.getByText('Mehr Einstellungen').click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bild der Leinwand speichern' }).click()
  return readFileSync(await (await waiting).path())
}

/** How much two pictures differ, both four times smaller. */
async function difference(page: Page, one: Buffer, other: Buffer) {
  return page.evaluate(
    async ([left, right]) => {
      const bitmapOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      }
      const [a, b] = await Promise.all([bitmapOf(left), bitmapOf(right)])
      const [width, height] = [Math.round(a.width / 4), Math.round(a.height / 4)]
      const pixelsOf = (bitmap: ImageBitmap) => {
        const canvas = new OffscreenCanvas(width, height)
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(bitmap, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      }
      const [first, second] = [pixelsOf(a), pixelsOf(b)]
      let [sum, differing] = [0, 0]
      for (let at = 0; at < first.length; at += 4) {
        let most = 0
        for (let channel = 0; channel < 3; channel += 1) {
          const distance = Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0))
          sum += distance / 3
          most = Math.max(most, distance)
        }
        if (most > 32) differing += 1
      }
      const points = width * height
      return {
        widths: Math.abs(a.width - b.width),
        heights: Math.abs(a.height - b.height),
        share: differing / points,
        mean: sum / points,
      }
    },
    [one.toString('base64'), other.toString('base64')] as const,
  )
}

async function expectAlike(
  page: Page,
  board: { url: string; id: string; key: string },
  name: string,
) {
  const canvas = await canvasPicture(page)
  const response = await fetch(`${board.url}/api/boards/${board.id}/export.png?scale=1`, {
    headers: { authorization: `Bearer ${board.key}` },
  })
  expect(response.status).toBe(200)
  const server = Buffer.from(await response.arrayBuffer())
  const folder = test.info().outputDir
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}-canvas.png`), canvas)
  writeFileSync(join(folder, `${name}-server.png`), server)
  const found = await difference(page, canvas, server)
  test.info().annotations.push({ type: 'difference', description: JSON.stringify(found) })
  expect(found.widths, JSON.stringify(found)).toBeLessThanOrEqual(2)
  expect(found.heights, JSON.stringify(found)).toBeLessThanOrEqual(2)
  expect(found.share, JSON.stringify(found)).toBeLessThan(BOUNDS.share)
  expect(found.mean, JSON.stringify(found)).toBeLessThan(BOUNDS.mean)
}

for (const template of TEMPLATES.filter((name) => name !== 'canvas')) {
  test(`[BO51] ${template} looks the same drawn on the canvas and without a browser`, async ({
    server,
    person,
  }) => {
    const board = await makeBoard(server.url, template)
    const { page } = await person()
    await joinBoard(page, board.link, 'Auge')
    await expectAlike(page, { url: server.url, ...board }, template)
  })
}

test('[BO51] every kind of shape looks the same drawn on the canvas and without a browser', async ({
  server,
  person,
}) => {
  const board = await makeBoard(server.url, 'canvas')
  const doc = new Y.Doc()
  class KeyedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { authorization: `Bearer ${board.key}` } })
    }
  }
  const address = `${server.url.replace('http', 'ws')}/api/boards/${board.id}`
  const provider = new WebsocketProvider(address, 'sync', doc, {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ws is made to stand in for the browser's class.
    WebSocketPolyfill: KeyedSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  try {
    const records = recordsOf(doc)
    const pageId = () => [...records.keys()].find((id) => id.startsWith('page:'))
    await expect.poll(() => pageId() !== undefined).toBe(true)
    doc.transact(() => {
      for (const record of everyShape()) {
        if (!['shape', 'asset', 'binding'].includes(record.typeName)) continue
        const isOnPage = 'parentId' in record && record.parentId.startsWith('page:')
        const moved = { ...record, parentId: pageId() }
        writeRecord(records, isOnPage ? moved : record)
      }
    })
    const { page } = await person()
    await joinBoard(page, board.link, 'Auge')
    await expect(page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(2)
    await expectAlike(page, { url: server.url, ...board }, 'every-shape')
  } finally {
    provider.destroy()
  }
})
