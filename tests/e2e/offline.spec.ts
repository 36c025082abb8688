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

const OFFLINE = 'Offline – Änderungen bleiben auf diesem Gerät'

test('a board that was opened once opens again without a server, is worked on, and all arrives later', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page, context } = await person()
    await createBoard(page, { url: server.url, title: 'Funkloch', start: 'Bewohnerparkausweis' })
    const link = await shareLink(page, 'Link zum Mitmachen')
    const { page: other } = await person()
    await joinBoard(other, link, 'Ayşe')
    await keptForOffline(page)
    const address = page.url()
    await page.close({ runBeforeUnload: false })
    await rename(other, shape(other, 'step', 'Meldet Auto um'), 'Währenddessen')
    await expect(saveState(other)).toHaveText('Gespeichert')
    await server.kill()

    const offline = await context.newPage()
    await offline.goto(address)
    await expect(shape(offline, 'step', 'Gibt Antrag ab')).toBeVisible({ timeout: 30_000 })
    await expect(saveState(offline)).toHaveText(OFFLINE)
    await rename(offline, shape(offline, 'step', 'Gibt Antrag ab'), 'Im Funkloch')
    await keptOnDevice(offline, /Im Funkloch/)
    await offline.close({ runBeforeUnload: false })

    // Once more, through a closed window: the work of before is there, and goes on.
    const again = await context.newPage()
    await again.goto(address)
    await expect(shape(again, 'step', 'Im Funkloch')).toBeVisible({ timeout: 30_000 })
    await rename(again, shape(again, 'phase', 'Antragstellung'), 'Immer noch')

    await server.restart()
    await expect(saveState(again)).toHaveText('Gespeichert', { timeout: 45_000 })
    for (const each of [again, other]) {
      await expect(shape(each, 'step', 'Im Funkloch')).toBeVisible({ timeout: 45_000 })
      await expect(shape(each, 'phase', 'Immer noch')).toBeVisible()
      // What came from the server meanwhile is not overwritten by the older copy.
      await expect(shape(each, 'step', 'Währenddessen')).toBeVisible()
    }
    const [journey] = await storedJourneys(again)
    expect(journey?.phases[1]?.title).toEqual({ de: 'Immer noch' })
  } finally {
    await server.remove()
  }
})

test('without a server the home page lists the boards, and one that was never opened here says that there is no connection', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Funkloch', start: 'Freie Fläche' })
    await keptForOffline(page)
    await server.kill()
    await page.goto(server.url)
    await page.getByRole('link', { name: /Funkloch/ }).click()
    await expect(page.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
    await expect(saveState(page)).toHaveText(OFFLINE)
    await page.goto(`${server.url}/b/${'x'.repeat(22)}`)
    await expect(
      page.getByRole('heading', { name: 'Der Server ist nicht zu erreichen' }),
    ).toBeVisible()
    await server.restart()
    await page.goto(server.url)
    await page.getByRole('link', { name: /Funkloch/ }).click()
    await onCanvas(page)
  } finally {
    await server.remove()
  }
})

test('who looks on sees the copy without a server and changes nothing', async ({ person }) => {
  const server = await runServer()
  try {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Funkloch', start: 'Bewohnerparkausweis' })
    const link = await shareLink(page, 'Link zum Zuschauen')
    const { page: viewer } = await person()
    await joinBoard(viewer, link, 'Gast')
    await keptForOffline(viewer)
    await server.kill()
    await viewer.reload()
    await expect(shape(viewer, 'step', 'Gibt Antrag ab')).toBeVisible({ timeout: 30_000 })
    await expect(saveState(viewer)).toHaveText('Offline – keine Verbindung')
    await expect(viewer.locator('.top-bar__viewing')).toBeVisible()
  } finally {
    await server.remove()
  }
})

test('a board that was deleted while this device had no network is closed when it is back, and its copy goes', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page, context } = await person()
    await createBoard(page, { url: server.url, title: 'Weg', start: 'Bewohnerparkausweis' })
    await keptForOffline(page)
    const { origin, pathname } = new URL(page.url())
    const id = pathname.replace('/b/', '')
    const { cookies } = await context.storageState()
    await server.kill()
    await page.reload()
    await expect(saveState(page)).toHaveText(OFFLINE, { timeout: 30_000 })
    // Somebody else deletes it in the moment in which the server is back.
    await context.setOffline(true)
    await server.restart()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const deleted = await fetch(`${origin}/api/boards/${id}`, {
      method: 'DELETE',
      headers: { origin, cookie },
    })
    expect(deleted.status).toBe(204)
    await context.setOffline(false)
    await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 45_000 })
    const names = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await page.goto(origin)
    await expect.poll(names).not.toContain(`amtsweg ${id}`)
  } finally {
    await server.remove()
  }
})

test('nothing of a board and no answer of the interface is among the files that are kept', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Geheim', start: 'Bewohnerparkausweis' })
  await keptForOffline(page)
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('amtsweg')
    const requests = await cache.keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.filter((path) => path.startsWith('/api') || path.startsWith('/b/'))).toEqual([])
})

test('what could not be loaded without network is there, with its styles, when the network is back', async ({
  person,
  server,
}) => {
  const { page, context } = await person({ serviceWorkers: 'block' })
  const late = /\/assets\/SettingsContent-/
  await context.route(late, (route) => route.abort('internetdisconnected'))
  await createBoard(page, { url: server.url, title: 'Später da', start: 'Bewohnerparkausweis' })
  const refused = page.waitForEvent('requestfailed', { predicate: (r) => r.url().endsWith('css') })
  await page.getByRole('button', { name: 'Einstellungen', exact: true }).click()
  await refused
  await context.unroute(late)
  const part = page.locator('.settings__part').first()
  await expect(part).toHaveCSS('display', 'grid')
})

test('the canvas speaks German though the network goes while it opens: its texts are in the browser before it is there', async ({
  server,
  person,
}) => {
  const { page } = await person({ serviceWorkers: 'block' })
  await createBoard(page, { url: server.url, title: 'Texte', start: 'Bewohnerparkausweis' })
  await expect
    .poll(() =>
      page.evaluate(() => {
        const sources = performance.getEntriesByType('resource').flatMap((entry) => {
          if (!(entry instanceof PerformanceResourceTiming)) return []
          if (!/tldraw-de-[\w-]+\.json$/.test(entry.name)) return []
          return [entry.transferSize > 0 ? 'network' : 'browser']
        })
        return sources.join(' ')
      }),
    )
    .toMatch(/^network( browser)+$/)
})
