import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  createBoard,
  joinBoard,
  rename,
  saveState,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'
import { runServer } from './running-server.ts'

test('after kill -9 and a new start everybody is back by themselves and nothing that was seen is gone', async ({
  person,
}) => {
  const server = await runServer()
  try {
    const { page: first } = await person()
    await createBoard(first, {
      url: server.url,
      title: 'Stromausfall',
      start: 'Bewohnerparkausweis',
    })
    const link = await shareLink(first, 'Link zum Mitmachen')
    const { page: second } = await person()
    await joinBoard(second, link, 'Ayşe')

    await rename(first, shape(first, 'step', 'Gibt Antrag ab'), 'Vor dem Ausfall')
    await expect(shape(second, 'step', 'Vor dem Ausfall')).toBeVisible()
    await server.kill()
    for (const page of [first, second]) await expect(saveState(page)).toHaveText(/Offline/)

    await rename(first, shape(first, 'phase', 'Antragstellung'), 'Ohne Netz, erste')
    await rename(second, shape(second, 'card', 'Keine vorläufige Bestätigung'), 'Ohne Netz, zweite')
    await expect(saveState(first)).toHaveText(/Offline/)

    await server.restart()
    for (const page of [first, second]) {
      await expect(saveState(page)).toHaveText('Gespeichert', { timeout: 30_000 })
      await expect(shape(page, 'step', 'Vor dem Ausfall')).toBeVisible()
      await expect(shape(page, 'phase', 'Ohne Netz, erste')).toBeVisible()
      await expect(shape(page, 'card', 'Ohne Netz, zweite')).toBeVisible()
    }
    const [journey] = await storedJourneys(first)
    expect(journey?.phases[1]?.title).toEqual({ de: 'Ohne Netz, erste' })

    // What the bar called saved is on disk, also when the server is killed in that very moment.
    await server.restart()
    await second.reload()
    await expect(shape(second, 'card', 'Ohne Netz, zweite')).toBeVisible({ timeout: 30_000 })
    await expect(first.getByRole('button', { name: '2 Personen auf dem Board' })).toBeVisible({
      timeout: 30_000,
    })
  } finally {
    await server.remove()
  }
})

test('while the server cannot store, the page says what is safe and to stay, and all is saved afterwards', async ({
  person,
}) => {
  const server = await runServer()
  const other = new DatabaseSync(join(server.data, 'amtsweg.sqlite'))
  try {
    const { page: first } = await person()
    await createBoard(first, {
      url: server.url,
      title: 'Volle Platte',
      start: 'Bewohnerparkausweis',
    })
    const { page: second } = await person()
    await joinBoard(second, await shareLink(first, 'Link zum Mitmachen'), 'Ayşe')
    await second.getByRole('button', { name: 'EN English' }).click()
    await expect(saveState(second)).toHaveText('Saved')

    other.exec('BEGIN IMMEDIATE')
    await rename(first, shape(first, 'step', 'Gibt Antrag ab'), 'Noch nicht gespeichert')
    await expect(saveState(first)).toHaveText('Speichern geht gerade nicht')
    await expect(first.locator('.storage-notice')).toContainText(
      'Was als gespeichert angezeigt war, ist sicher.',
    )
    await expect(first.locator('.storage-notice')).toContainText('lassen Sie dieses Fenster offen')
    await expect(saveState(second)).toHaveText('Saving is not possible right now')
    await expect(second.locator('.storage-notice')).toContainText('keep this window open')
    await expect(shape(second, 'step', 'Noch nicht gespeichert')).toHaveCount(0)
    for (const page of [first, second]) await expectAccessible(page)

    other.exec('COMMIT')
    await expect(saveState(first)).toHaveText('Gespeichert')
    await expect(saveState(second)).toHaveText('Saved')
    await expect(shape(second, 'step', 'Noch nicht gespeichert')).toBeVisible()
    for (const page of [first, second]) {
      await expect(page.locator('.storage-notice')).toHaveCount(0)
    }
  } finally {
    other.close()
    await server.remove()
  }
})

test('the bar says at once when the network is gone, and when all has arrived', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  await createBoard(page, { url: server.url, title: 'Im Zug', start: 'Bewohnerparkausweis' })
  await context.setOffline(true)
  await expect(saveState(page)).toHaveText(/Offline/, { timeout: 45_000 })
  await rename(page, shape(page, 'step', 'Gibt Antrag ab'), 'Im Tunnel')
  await expect(saveState(page)).toHaveText(/Offline/)
  await context.setOffline(false)
  await expect(saveState(page)).toHaveText('Gespeichert', { timeout: 30_000 })
  const [journey] = await storedJourneys(page)
  expect(journey?.steps.find(({ id }) => id === 'k06')?.title).toEqual({ de: 'Im Tunnel' })
})
