import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { runServer } from './running-server.ts'
import {
  createBoard,
  joinBoard,
  onCanvas,
  rename,
  saveState,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

const START = 'Bewohnerparkausweis'

async function openShare(page: Page, tab?: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Link zum Mitmachen' })).toBeVisible()
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click()
}

/** A time zone in which it is between eight and nine in the morning now. */
function whereItIsMorning(): string {
  const hours = ((8 - new Date().getUTCHours() + 36) % 24) - 12
  // The signs of these names are the other way round.
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

test('a link is switched off and made anew: who came by it is told why, and is out', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Links', start: START })
  const link = await shareLink(host, 'Link zum Mitmachen')
  const { page: guest } = await person()
  await joinBoard(guest, link, 'Ayşe')
  await openShare(host)
  await host.getByRole('button', { name: /^Link abschalten ?: Link zum Mitmachen/ }).click()
  await expect(host.getByRole('group', { name: /Niemand kommt dann/ })).toBeVisible()
  await expect(host.getByRole('button', { name: 'Abbrechen' })).toBeFocused()
  await host.getByRole('button', { name: 'Link abschalten', exact: true }).click()
  // That it takes less than a second is measured by `bench latency`: a timed test would tell of the machine.
  await expect(guest.getByRole('alertdialog', { name: 'Ihr Zugang wurde beendet' })).toBeVisible()
  await expect(host.getByText('Dieser Link ist abgeschaltet.')).toBeVisible()
  await guest.goto(link)
  await expect(
    guest.getByRole('heading', { name: 'Dieser Link öffnet das Board nicht' }),
  ).toBeVisible()
  await host.getByRole('button', { name: /^Neuen Link anlegen ?: Link zum Mitmachen/ }).click()
  const field = host.getByRole('textbox', { name: 'Link zum Mitmachen' })
  await expect(field).toHaveValue(/#/)
  const renewed = await field.inputValue()
  expect(renewed).not.toBe(link)
  await guest.goto(renewed)
  await onCanvas(guest)
})

test('somebody becomes facilitator, viewer, and is removed; each holds at once and is told', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Rollen', start: START })
  const link = await shareLink(host, 'Link zum Mitmachen')
  const { page: guest } = await person()
  await joinBoard(guest, link, 'Ayşe')
  await openShare(host, /^Personen \(2\)/)
  const role = host.getByRole('combobox', { name: 'Rolle von Ayşe' })
  await expect(role).toHaveValue('participant')
  await role.selectOption('viewer')
  await expect(guest.getByText('Nur ansehen').first()).toBeVisible()
  await role.selectOption('facilitator')
  await expect(guest.getByText('Nur ansehen')).toHaveCount(0)
  await openShare(guest, /^Personen/)
  await expect(guest.getByRole('combobox', { name: 'Rolle von Moderation' })).toBeVisible()
  await guest.keyboard.press('Escape')
  await expectAccessible(host, '[role=dialog]')

  await host.getByRole('button', { name: 'Ayşe vom Board entfernen' }).click()
  await host.getByRole('button', { name: 'Entfernen', exact: true }).click()
  const told = guest.getByRole('alertdialog', { name: 'Die Moderation hat Ihren Zugang beendet' })
  await expect(told).toBeVisible()
  await expect(role).toHaveCount(0)
  await guest.reload()
  const refused = guest.getByRole('heading', { name: 'Die Moderation hat Ihren Zugang beendet' })
  await expect(refused).toBeVisible()
  await guest.goto(link)
  await expect(refused).toBeVisible()
})

test('a pause: all are told, nobody but facilitators writes, and what was typed comes when it goes on', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Pause', start: START })
  const link = await shareLink(host, 'Link zum Mitmachen')
  const { page: guest, context } = await person()
  await joinBoard(guest, link, 'Ayşe')
  // The line is cut, so that the guest does not hear of the pause before having written.
  await context.setOffline(true)
  await expect(saveState(guest)).toHaveText(/Offline/)
  await rename(guest, shape(guest, 'step', 'Gibt Antrag ab'), 'Vor der Pause getippt')
  await openShare(host, /^Personen/)
  await host.getByRole('button', { name: 'Bearbeiten pausieren' }).click()
  await host.keyboard.press('Escape')
  await expect(host.getByText('Das Bearbeiten ist pausiert.')).toBeVisible()
  await context.setOffline(false)

  await expect(guest.getByText('Das Bearbeiten ist pausiert.')).toBeVisible()
  await expect(guest.getByText(/geht nicht verloren/)).toBeVisible()
  await expect(guest.getByRole('button', { name: 'Schmerzpunkt', exact: true })).toHaveCount(0)
  await expect(shape(guest, 'step', 'Vor der Pause getippt')).toBeVisible()
  await expectAccessible(guest, '.paused-banner')
  await rename(host, shape(host, 'phase', 'Antragstellung'), 'Schreibt die Moderation')
  await expect(shape(guest, 'phase', 'Schreibt die Moderation')).toBeVisible()
  expect(JSON.stringify(await storedJourneys(host))).not.toContain('Vor der Pause getippt')

  await host.getByRole('button', { name: 'Bearbeiten fortsetzen' }).click()
  await expect(shape(host, 'step', 'Vor der Pause getippt')).toBeVisible()
  await expect(guest.getByText('Das Bearbeiten ist pausiert.')).toHaveCount(0)
  await expect(saveState(guest)).toHaveText('Gespeichert')
})

test('a short code, typed on the home page, lets somebody take part; a wrong one is told', async ({
  server,
  person,
}) => {
  // In the evening the end of a code is tomorrow, and said with its day.
  const { page: host } = await person({ timezone: whereItIsMorning() })
  await createBoard(host, { url: server.url, title: 'Mit Code', start: START })
  await openShare(host)
  await host.getByRole('button', { name: 'Code anlegen' }).click()
  const code = (await host.locator('.code-part__code').textContent()) ?? ''
  expect(code).toMatch(/^\d{4}-\d{4}$/)
  await expect(host.getByText(/gilt bis \d\d:\d\d Uhr/)).toBeVisible()

  const { page: guest } = await person()
  await guest.goto(server.url)
  await guest.getByLabel('Code eingeben').fill('0000 0001')
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('alert')).toContainText('Diesen Code gibt es nicht')
  await expectAccessible(guest)
  await guest.getByLabel('Code eingeben').fill(code.replace('-', ' '))
  await guest.keyboard.press('Enter')
  await guest.getByLabel('Wie dürfen wir Sie nennen?').fill('Ayşe')
  await expectAccessible(guest)
  await guest.keyboard.press('Enter')
  await onCanvas(guest)
  await expect(host.getByRole('tab', { name: 'Personen (2)' })).toBeVisible()
  await host.getByRole('button', { name: 'Code beenden' }).click()
  await expect(host.getByText('Zurzeit gibt es keinen.')).toBeVisible()
})

test('the wall and the invitation: QR code, code, link; a calendar file and a printed page', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Bauantrag Musterstadt', start: START })
  await openShare(page)
  const link = await page.getByRole('textbox', { name: 'Link zum Mitmachen' }).inputValue()
  await expectAccessible(page, '[role=dialog]')
  await page.getByRole('button', { name: 'Code anlegen' }).click()
  await expect(page.locator('.code-part__code')).toBeVisible()
  await page.getByRole('button', { name: 'Groß für die Wand' }).click()
  const wall = page.getByRole('dialog', { name: 'Bauantrag Musterstadt' })
  await expect(wall.getByRole('img', { name: /QR-Code/ })).toBeVisible()
  await expect(wall.getByText(link)).toBeVisible()
  await expect(wall.locator('.wall__code')).toHaveText(/^\d{4}-\d{4}$/)
  await expectAccessible(page, '.wall')
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)

  await page.getByRole('button', { name: 'Einladung', exact: true }).click()
  await page.getByLabel('Tag').fill('2026-11-30')
  await page.getByLabel('Von', { exact: true }).fill('09:15')
  await page.getByLabel('Bis', { exact: true }).fill('12:00')
  await page.getByLabel('Ort').fill('Rathaus, Raum 3')
  await expectAccessible(page, '[role=dialog]')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Kalenderdatei speichern' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Bauantrag-Musterstadt_2026-11-30.ics')
  const stream = await file.createReadStream()
  const text = Buffer.concat(await stream.toArray()).toString()
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain(`URL:${link}\r\n`)
  expect(unfolded).toContain('LOCATION:Rathaus\\, Raum 3\r\n')

  await page.emulateMedia({ media: 'print' })
  const printed = page.locator('.invitation-print')
  await expect(printed.getByText('Montag, 30. November 2026')).toBeVisible()
  await expect(printed.getByText(link)).toBeVisible()
  await expect(page.locator('#app')).toBeHidden()
})

test('one is the same person with the same colour after a reload, in a second tab and after a cut', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Dieselbe', start: START })
  const link = await shareLink(host, 'Link zum Mitmachen')
  const { page: guest, context } = await person()
  await joinBoard(guest, link, 'Ayşe')
  const seen = async () => {
    await host.getByRole('button', { name: '2 Personen auf dem Board' }).click()
    const row = host.getByRole('listitem').filter({ hasText: 'Ayşe' })
    await expect(row).toHaveCount(1)
    const colour = await row
      .locator('.avatar')
      .evaluate((avatar) => getComputedStyle(avatar).backgroundColor)
    await host.keyboard.press('Escape')
    return colour
  }
  const first = await seen()
  await guest.reload()
  await onCanvas(guest)
  expect(await seen()).toBe(first)
  const tab = await context.newPage()
  await tab.goto(link)
  await onCanvas(tab)
  expect(await seen()).toBe(first)
  await guest.close()
  expect(await seen()).toBe(first)
  await context.setOffline(true)
  await expect(saveState(tab)).toHaveText(/Offline/)
  await context.setOffline(false)
  await expect(saveState(tab)).toHaveText('Gespeichert')
  expect(await seen()).toBe(first)
})

test('the key has left the address before the canvas is there, and the run’s search for keys finds one', async ({
  server,
  person,
}) => {
  const host = await person()
  await createBoard(host.page, { url: server.url, title: 'Schlüssel', start: START })
  const link = await shareLink(host.page, 'Link zum Mitmachen')
  const key = new URL(link).hash.slice(1)
  expect([...host.keys]).toContain(key)
  const { page, sent } = await person()
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.tl-canvas') === null) return
      document.documentElement.dataset['hashAtMount'] = `[${window.location.hash}]`
      watch.disconnect()
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await joinBoard(page, link, 'Ayşe')
  expect(await page.evaluate(() => document.documentElement.dataset['hashAtMount'])).toBe('[]')
  expect(sent.length).toBeGreaterThan(5)
  expect(sent.filter((text) => text.includes(key))).toEqual([])
})

test('where boards are made with a code only, the home page asks for it and takes no wrong one', async ({
  person,
}) => {
  const server = await runServer({ CREATE_BOARDS: 'code', CREATE_CODE: 'Rathaus-2026' })
  const { page } = await person()
  await page.goto(server.url)
  await page.getByLabel('Titel des Boards').fill('Mit Erlaubnis')
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await page.getByLabel('Code zum Anlegen').fill('falsch')
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await expect(page.getByRole('alert')).toContainText('Dieser Code stimmt nicht.')
  await page.getByLabel('Code zum Anlegen').fill('Rathaus-2026')
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await onCanvas(page)
  await server.remove()
})
