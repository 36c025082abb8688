import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { createBoard, joinBoard, onCanvas, shareLink, storedJourneys } from './on-the-board.ts'
import { runServer } from './running-server.ts'

const DAY = 24 * 60 * 60 * 1000
const PARK = 'Bewohnerparkausweis'

/** Opens the settings by keyboard. */
async function openSettings(page: Page) {
  const button = page.getByRole('button', { name: 'Einstellungen', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Einstellungen' })
  await expect(dialog.getByRole('heading', { name: 'Wie lange das Board besteht' })).toBeVisible()
  return dialog
}

test('a facilitator renames the board for everybody; others read the settings and change nothing', async ({
  server,
  person,
}) => {
  const [ada, ben] = [await person(), await person()]
  await createBoard(ada.page, { url: server.url, title: 'Parken', start: PARK })
  await joinBoard(ben.page, await shareLink(ada.page, 'Link zum Mitmachen'), 'Ben')
  const dialog = await openSettings(ada.page)
  await expectAccessible(ada.page, '.aw-dialog')
  await dialog.getByLabel('Titel des Boards').fill('Parken in Lünen')
  await dialog.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(dialog.getByText('Gespeichert.')).toBeVisible()
  await expect(ben.page.getByRole('heading', { level: 1 })).toHaveText('Parken in Lünen')
  const reading = await openSettings(ben.page)
  await expect(reading.getByText('Ändern kann das die Moderation.')).toBeVisible()
  await expect(reading.getByText(/^Bis zum \d+\. \S+ \d{4}$/)).toBeVisible()
  await expect(reading.getByRole('textbox')).toHaveCount(0)
  await expect(reading.getByRole('button', { name: 'Jetzt verlängern' })).toHaveCount(0)
  await expectAccessible(ben.page, '.aw-dialog')
})

test('the board is saved as a file, opened again from the home page, copied, and deleted once its title is typed in', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: PARK })
  const board = page.url()
  const before = await storedJourneys(page)
  const dialog = await openSettings(page)
  await dialog.getByLabel('Verlauf mitnehmen (darin stehen Namen)').check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Board-Datei speichern' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Parken_\d{4}-\d\d-\d\d\.amtsweg\.zip$/)

  await dialog.getByLabel('Titel der Kopie').fill('Parken 2')
  await dialog.getByRole('button', { name: 'Kopie anlegen' }).click()
  const copy = dialog.getByRole('link', { name: '„Parken 2“ öffnen' })
  await expect(copy).toBeVisible()
  const copied = await copy.getAttribute('href')

  await dialog.getByLabel('Titel zur Bestätigung').fill('parken')
  await dialog.getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(dialog.getByText('Das ist nicht der Titel dieses Boards.')).toBeVisible()
  await dialog.getByLabel('Titel zur Bestätigung').fill('Parken')
  await dialog.getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(page.getByRole('heading', { name: 'Neues Board' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Parken/ })).toHaveCount(0)
  expect((await page.request.get(board)).status()).toBe(404)

  const file = await download.path()
  await page.locator('input[type="file"]').setInputFiles(file)
  await onCanvas(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parken')
  expect(page.url()).not.toBe(board)
  expect(await storedJourneys(page)).toEqual(before)

  await page.goto(`${server.url}${copied}`)
  await onCanvas(page)
  expect(await storedJourneys(page)).toEqual(before)
})

test('what is no board file is refused in words, and a phone can do it, too', async ({
  server,
  person,
}) => {
  const { page } = await person({ viewport: { width: 360, height: 800 } })
  await page.goto(server.url)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'brief.zip', mimeType: 'application/zip', buffer: Buffer.from('PK x') })
  await expect(page.getByText('Das ist keine Board-Datei')).toBeVisible()
  await expectAccessible(page)
})

test('before its end the board says so, to each what they can do, and a facilitator or an edit puts it off', async ({
  server,
  person,
}) => {
  const [ada, eva] = [await person(), await person()]
  await createBoard(ada.page, { url: server.url, title: 'Parken', start: PARK })
  const link = await shareLink(ada.page, 'Link zum Zuschauen')
  const endSoon = () => {
    const database = new DatabaseSync(join(server.data, 'amtsweg.sqlite'), { timeout: 5_000 })
    database.prepare('UPDATE boards SET expires_at = ?').run(Date.now() + 5 * DAY)
    database.close()
  }
  endSoon()
  await joinBoard(eva.page, link, 'Eva')
  await ada.page.reload()
  await onCanvas(ada.page)
  const banner = (page: Page) => page.getByRole('region', { name: 'Ende dieses Boards' })
  await expect(banner(ada.page)).toContainText(/Dieses Board wird am \d+\. \S+ \d{4} gelöscht\./)
  await expect(banner(eva.page)).toContainText('Die Moderation kann es verlängern.')
  await expect(banner(eva.page).getByRole('button')).toHaveCount(0)
  await expectAccessible(ada.page, '.expiry-banner')
  await banner(ada.page).getByRole('button', { name: 'Verlängern' }).click()
  await expect(banner(ada.page)).toHaveCount(0)
})

test('whoever joins can read before what is stored, where and how long; the operator’s pages are linked', async ({
  person,
}) => {
  const server = await runServer({
    BOARD_TTL_DAYS: '90',
    IMPRINT_URL: 'https://www.example.org/impressum',
    PRIVACY_URL: 'https://www.example.org/datenschutz',
  })
  try {
    const [ada, eva] = [await person(), await person()]
    await createBoard(ada.page, { url: server.url, title: 'Parken', start: PARK })
    const link = await shareLink(ada.page, 'Link zum Mitmachen')
    await eva.page.goto(link)
    const [privacy] = await Promise.all([
      eva.context.waitForEvent('page'),
      eva.page
        .getByRole('link', { name: 'Was gespeichert wird: Datenschutz dieses Boards' })
        .click(),
    ])
    await expect(privacy.getByRole('heading', { level: 1 })).toHaveText('Datenschutz dieses Boards')
    await expect(privacy.getByText('90 Tage nach der letzten Nutzung')).toBeVisible()
    expect(privacy.url()).not.toContain('#')
    const foot = privacy.getByRole('contentinfo')
    await expect(foot.getByRole('link', { name: 'Impressum' })).toHaveAttribute(
      'href',
      'https://www.example.org/impressum',
    )
    await expect(foot.getByRole('link', { name: 'Barrierefreiheit' })).toHaveCount(0)
    await expectAccessible(privacy)
    await privacy.getByRole('button', { name: 'English' }).click()
    await expect(privacy.getByRole('heading', { level: 1 })).toHaveText('Privacy of this board')
    const cookies = await ada.context.cookies()
    expect(cookies.map(({ name, httpOnly }) => [name.slice(0, 8), httpOnly])).toEqual([
      ['amtsweg_', true],
    ])
    expect(server.log()).toContain('ACCESSIBILITY_URL is not set')
  } finally {
    await server.remove()
  }
})
