import type { Locator, Page } from '@playwright/test'
import { keptOnDevice } from './device-copy.ts'
import { expect, test } from './fixtures.ts'
import {
  copiedMarkup,
  createBoard,
  joinBoard,
  keptForOffline,
  onCanvas,
  saveState,
  shareLink,
} from './on-the-board.ts'
import { runServer } from './running-server.ts'

/** A picture of two colours, with a place in it as a camera writes it. */
const PHOTO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="1500"><rect width="3000" height="1500" fill="#0B5C63"/><rect width="1500" height="1500" fill="#FFB000"/><script>document.title = "taken over"</script></svg>',
)

/** Drops a file on the middle of the canvas, as a hand does from the desktop. */
async function drop(page: Page, file: { name: string; type: string; data: Buffer }) {
  const transfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name, { type }))
      return data
    },
    { name: file.name, type: file.type, base64: file.data.toString('base64') },
  )
  const canvas = page.locator('.tl-canvas')
  await canvas.dispatchEvent('dragover', { dataTransfer: transfer })
  await canvas.dispatchEvent('drop', { dataTransfer: transfer, clientX: 700, clientY: 500 })
}

const photo = (page: Page): Locator => page.locator('.tl-shape[data-shape-type="image"] img')

/** All images are painted as large as they are kept, and come from where they should; for a moment tldraw shows one above the other. */
async function expectPainted(page: Page, from: 'http:' | 'data:', count = 1) {
  await expect
    .poll(() =>
      photo(page).evaluateAll((images: HTMLImageElement[]) =>
        images.map((image) => `${new URL(image.src).protocol} ${image.naturalWidth}`),
      ),
    )
    .toEqual(Array.from({ length: count }, () => `${from} 2048`))
}

test('an image that is dropped is seen by all on the board, stored beside it, and undone and redone', async ({
  person,
  server,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Fotos', start: 'Freie Fläche' })
  const link = await shareLink(page, 'Link zum Zuschauen')
  const { page: other } = await person()
  await joinBoard(other, link, 'Ayşe')
  await drop(page, { name: 'Schalter.svg', type: 'image/svg+xml', data: PHOTO })
  await expect(photo(page)).toHaveCount(1)
  await expect(saveState(page)).toHaveText('Gespeichert')
  await expectPainted(other, 'http:')
  expect(await page.title()).not.toContain('taken over')
  // A real hand has the canvas under it; a dropped event leaves the focus where it was.
  await page.mouse.click(300, 800)
  await page.keyboard.press('Control+z')
  await expect(photo(other)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expectPainted(other, 'http:')
  await page.reload()
  await onCanvas(page)
  await expectPainted(page, 'http:')
})

test('without a server an image is shown, copied, kept through a closed window, and stored when the server is back', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page, context } = await person()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await createBoard(page, { url: server.url, title: 'Lernexpedition', start: 'Freie Fläche' })
    const link = await shareLink(page, 'Link zum Zuschauen')
    await keptForOffline(page)
    const address = page.url()
    await server.kill()
    await drop(page, { name: 'Wartebereich.svg', type: 'image/svg+xml', data: PHOTO })
    await expectPainted(page, 'data:')
    await page.locator('.tl-canvas').click({ position: { x: 700, y: 500 } })
    await page.keyboard.press('Control+c')
    await expect.poll(() => copiedMarkup(page)).toContain('data:image/')
    await page.keyboard.press('Control+v')
    await expectPainted(page, 'data:', 2)
    await keptOnDevice(page, /"type":"image".*"type":"image"/)
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(address)
    await expectPainted(again, 'data:', 2)
    await server.restart()
    await expect(saveState(again)).toHaveText('Gespeichert', { timeout: 45_000 })
    const { page: other } = await person()
    await joinBoard(other, link, 'Ayşe')
    await expectPainted(other, 'http:', 2)
    // And once it was shown, it is shown without a server, too.
    await again.reload()
    await expectPainted(again, 'http:', 2)
    await server.kill()
    await again.reload()
    await expectPainted(again, 'http:', 2)
  } finally {
    await server.remove()
  }
})

test('what is no image is refused with a sentence, and nothing is put on the board', async ({
  person,
  server,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Fotos', start: 'Freie Fläche' })
  const html = Buffer.from('<script>alert(1)</script>')
  await drop(page, { name: '<img src=x onerror=alert(1)>.png', type: 'image/png', data: html })
  await expect(
    page.locator('.tlui-toast__description').getByText('lässt sich nicht als Bild lesen'),
  ).toBeVisible()
  await drop(page, { name: 'Vortrag.exe', type: 'application/octet-stream', data: html })
  await expect(
    page.locator('.tlui-toast__description').getByText('„Vortrag.exe“ ist keines davon.'),
  ).toBeVisible()
  await expect(photo(page)).toHaveCount(0)
})
