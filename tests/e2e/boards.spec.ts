import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  chooseRadio,
  createBoard,
  joinBoard,
  onCanvas,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

for (const { start, steps, journeys } of [
  { start: 'Leere Bürgerreise', steps: 0, journeys: 1 },
  { start: 'Baugenehmigung Einfamilienhaus', steps: 14, journeys: 1 },
  { start: 'Bewohnerparkausweis', steps: 9, journeys: 1 },
  { start: 'Freie Fläche', steps: 0, journeys: 0 },
]) {
  test(`a board can start from: ${start}`, async ({ server, person }) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: `Start ${start}`, start })
    const stored = await storedJourneys(page)
    expect(stored).toHaveLength(journeys)
    expect(stored.reduce((sum, journey) => sum + journey.steps.length, 0)).toBe(steps)
    if (journeys === 0) return
    expect(stored[0]?.phases).toHaveLength(5)
    await expect(shape(page, 'phase', 'Orientierung und Anliegensklärung')).toBeVisible()
  })
}

test('a board needs a title, and says so at the field', async ({ server, person }) => {
  const { page } = await person()
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await expect(page.getByText('Bitte geben Sie dem Board einen Titel.')).toBeVisible()
  await expect(page.getByLabel('Titel des Boards')).toBeFocused()
})

test('boards opened before stand on the home page, without their keys', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Umzug Lünen', start: 'Freie Fläche' })
  await page.getByRole('link', { name: 'Amtsweg, zur Startseite' }).click()
  const recent = page.getByRole('link', { name: /Umzug Lünen/ })
  await expect(recent).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('#')
  await recent.click()
  await onCanvas(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umzug Lünen')
})

test('the whole way is there in English too', async ({ server, person }) => {
  const { page } = await person({ locale: 'en-GB' })
  await page.goto(server.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByLabel('Title of the board').fill('Permit')
  await chooseRadio(page.getByRole('radio', { name: 'Resident parking permit' }))
  await page.getByRole('button', { name: 'Create board' }).click()
  await expect(page.locator('output.save-state')).toHaveText('Saved', { timeout: 30_000 })
  await expect(shape(page, 'step', 'Moves, finds no parking')).toBeVisible()
  await page.getByRole('button', { name: 'DE Deutsch' }).click()
  await expect(shape(page, 'step', 'Zieht um, findet keinen')).toBeVisible()
})

test('the home page leads to the licences of all that is shipped', async ({ server, person }) => {
  const { page } = await person()
  await page.goto(server.url)
  const address = await page.getByRole('link', { name: 'Lizenzen' }).getAttribute('href')
  const answer = await page.request.get(`${server.url}${address}`)
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  for (const words of ['# tldraw license', 'SIL OPEN FONT LICENSE', '## react-dom', '## yjs']) {
    expect(text).toContain(words)
  }
})

test('an unknown board, a wrong key and a link without key get a friendly page and the right status', async ({
  server,
  person,
}) => {
  const owner = await person()
  await createBoard(owner.page, { url: server.url, title: 'Zu', start: 'Freie Fläche' })
  const address = owner.page.url()

  const { page } = await person()
  const unknown = await page.goto(`${server.url}/b/AAAAAAAAAAAAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA`)
  expect(unknown?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Dieses Board gibt es nicht' })).toBeVisible()

  await page.goto(`${address}#AAAAAAAAAAAAAAAAAAAAAA`)
  await expect(
    page.getByRole('heading', { name: 'Dieser Link öffnet das Board nicht' }),
  ).toBeVisible()

  await page.goto('about:blank')
  await page.goto(address)
  await expect(
    page.getByRole('heading', { name: 'Bitte öffnen Sie den Link noch einmal' }),
  ).toBeVisible()
  await expectAccessible(page)

  const nowhere = await page.goto(`${server.url}/nirgends`)
  expect(nowhere?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible()
})

test('axe finds nothing on home, join, share and export', async ({ server, person }) => {
  const { page } = await person()
  await page.goto(server.url)
  await expectAccessible(page)
  await createBoard(page, { url: server.url, title: 'Barrierefrei', start: 'Bewohnerparkausweis' })
  const link = await shareLink(page, 'Link zum Mitmachen')
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Link zum Mitmachen' })).toHaveValue(/#/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Bild speichern' })).toBeVisible()
  await expectAccessible(page)

  const guest = await person()
  await guest.page.goto(link)
  await expect(guest.page.getByRole('heading', { name: 'Barrierefrei' })).toBeVisible()
  await expectAccessible(guest.page)
})

test('a phone can join and see the board', async ({ server, person }) => {
  const owner = await person()
  await createBoard(owner.page, {
    url: server.url,
    title: 'Am Telefon',
    start: 'Bewohnerparkausweis',
  })
  const link = await shareLink(owner.page, 'Link zum Mitmachen')
  const { page } = await person({ viewport: { width: 360, height: 800 } })
  await joinBoard(page, link, 'Ayşe')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})
