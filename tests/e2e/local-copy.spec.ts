import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test'
import { keptOnDevice } from './device-copy.ts'
import { expect, test } from './fixtures.ts'
import {
  createBoard,
  joinBoard,
  keptForOffline,
  onCanvas,
  rename,
  saveState,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'
import { runServer } from './running-server.ts'

/** A line to the server that can be cut: to be made before a board is opened. */
async function cuttableLine(context: BrowserContext) {
  const open = new Set<WebSocketRoute>()
  let isCut = false
  await context.routeWebSocket(/\/api\/boards\/.+\/sync/, (route) => {
    if (isCut) {
      void route.close({ code: 3000 })
      return
    }
    open.add(route)
    route.connectToServer()
  })
  return {
    async cut() {
      isCut = true
      for (const route of open) await route.close({ code: 3000 })
      open.clear()
    },
    mend() {
      isCut = false
    },
  }
}

/** Closes the window as a crash would, without asking. */
async function closeWindow(page: Page): Promise<BrowserContext> {
  const context = page.context()
  await page.close({ runBeforeUnload: false })
  return context
}

/** The databases of this browser, by name. */
function databases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
}

test('what was done offline outlives the window, and arrives when the board is opened again', async ({
  server,
  person,
}) => {
  const { page: other } = await person()
  await createBoard(other, { url: server.url, title: 'Im Zug', start: 'Bewohnerparkausweis' })
  const { page: first, context } = await person()
  const line = await cuttableLine(context)
  await joinBoard(first, await shareLink(other, 'Link zum Mitmachen'), 'Ayşe')
  const address = first.url()
  await line.cut()
  await expect(saveState(first)).toHaveText('Offline – Änderungen bleiben auf diesem Gerät', {
    timeout: 45_000,
  })
  await rename(first, shape(first, 'step', 'Gibt Antrag ab'), 'Im Tunnel')
  await rename(other, shape(other, 'step', 'Meldet Auto um'), 'Währenddessen')
  await keptOnDevice(first, /Im Tunnel/)
  await closeWindow(first)
  await expect(shape(other, 'step', 'Im Tunnel')).toHaveCount(0)

  line.mend()
  const again = await context.newPage()
  await again.goto(address)
  await onCanvas(again)
  await expect(shape(again, 'step', 'Im Tunnel')).toBeVisible()
  await expect(shape(again, 'step', 'Währenddessen')).toBeVisible()
  await expect(shape(other, 'step', 'Im Tunnel')).toBeVisible()
  const [journey] = await storedJourneys(again)
  expect(journey?.steps.find(({ id }) => id === 'k06')?.title).toEqual({ de: 'Im Tunnel' })
})

test('it arrives too when the server was away and the window closed meanwhile', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Ausfall', start: 'Bewohnerparkausweis' })
    // Else the browser complains of files that were on their way when the server went.
    await keptForOffline(page)
    const address = page.url()
    await server.kill()
    await expect(saveState(page)).toHaveText('Offline – Änderungen bleiben auf diesem Gerät', {
      timeout: 45_000,
    })
    await rename(page, shape(page, 'phase', 'Antragstellung'), 'Ohne Server')
    await keptOnDevice(page, /Ohne Server/)
    const context = await closeWindow(page)
    await server.restart()
    const again = await context.newPage()
    await again.goto(address)
    await onCanvas(again)
    await expect(shape(again, 'phase', 'Ohne Server')).toBeVisible()
    const [journey] = await storedJourneys(again)
    expect(journey?.phases[1]?.title).toEqual({ de: 'Ohne Server' })
  } finally {
    await server.remove()
  }
})

test('two windows of one browser on one board keep what both do offline', async ({
  server,
  person,
}) => {
  const { page: first, context } = await person()
  const line = await cuttableLine(context)
  await createBoard(first, { url: server.url, title: 'Zwei', start: 'Bewohnerparkausweis' })
  const second = await context.newPage()
  await second.goto(first.url())
  await onCanvas(second)
  await line.cut()
  for (const page of [first, second]) {
    await expect(saveState(page)).toHaveText(/^Offline/, { timeout: 45_000 })
  }
  await rename(first, shape(first, 'step', 'Gibt Antrag ab'), 'Erstes Fenster')
  await rename(second, shape(second, 'step', 'Meldet Auto um'), 'Zweites Fenster')
  await keptOnDevice(first, /Erstes Fenster/)
  await keptOnDevice(second, /Zweites Fenster/)
  const address = first.url()
  await closeWindow(first)
  await closeWindow(second)
  line.mend()
  const again = await context.newPage()
  await again.goto(address)
  await onCanvas(again)
  await expect(shape(again, 'step', 'Erstes Fenster')).toBeVisible()
  await expect(shape(again, 'step', 'Zweites Fenster')).toBeVisible()
})

test('taking a board off the list of the home page deletes its copy on this device', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Vergessen', start: 'Freie Fläche' })
  const id = new URL(page.url()).pathname.replace('/b/', '')
  await expect.poll(() => databases(page)).toContain(`amtsweg ${id}`)
  await page.getByRole('link', { name: 'Amtsweg, zur Startseite' }).click()
  await page.getByRole('button', { name: /Vergessen/ }).click()
  await expect.poll(() => databases(page)).not.toContain(`amtsweg ${id}`)
})

test('a board that was deleted meanwhile leaves no copy behind', async ({ server, person }) => {
  const { page, context } = await person()
  await createBoard(page, { url: server.url, title: 'Gelöscht', start: 'Freie Fläche' })
  const address = page.url()
  const id = new URL(address).pathname.replace('/b/', '')
  await expect.poll(() => databases(page)).toContain(`amtsweg ${id}`)
  await closeWindow(page)
  const { origin } = new URL(address)
  const answer = await context.request.delete(`${origin}/api/boards/${id}`, { headers: { origin } })
  expect(answer.ok()).toBe(true)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('heading', { name: 'Dieses Board gibt es nicht' })).toBeVisible()
  await expect.poll(() => databases(again)).not.toContain(`amtsweg ${id}`)
})

test('a browser that keeps nothing opens the board all the same, and says honestly that the window has to stay', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  const line = await cuttableLine(context)
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await createBoard(page, { url: server.url, title: 'Privat', start: 'Bewohnerparkausweis' })
  await line.cut()
  await expect(saveState(page)).toHaveText('Offline – lassen Sie dieses Fenster offen', {
    timeout: 45_000,
  })
  await rename(page, shape(page, 'step', 'Gibt Antrag ab'), 'Ohne Kopie')
  line.mend()
  await expect(saveState(page)).toHaveText('Gespeichert', { timeout: 30_000 })
})

test('without network nothing that was not opened before takes the board down, and it opens when the network is back', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  await context.route(/\/assets\/ExportPanel-/, (route) => route.abort('internetdisconnected'))
  await createBoard(page, { url: server.url, title: 'Ohne Netz', start: 'Bewohnerparkausweis' })
  await page.getByRole('button', { name: 'Exportieren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exportieren' })
  await expect(dialog).toBeVisible()
  await expect(page.locator('.tl-canvas')).toBeVisible()
  await context.unroute(/\/assets\/ExportPanel-/)
  await expect(dialog.getByRole('button', { name: 'Bild speichern' })).toBeVisible()
})
