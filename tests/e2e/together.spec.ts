import { expect, test } from './fixtures.ts'
import {
  boxOf,
  createBoard,
  joinBoard,
  rename,
  saveState,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

test('two people see each other, and each other’s edits, at once', async ({ server, person }) => {
  const { page: first } = await person()
  await createBoard(first, { url: server.url, title: 'Zu zweit', start: 'Bewohnerparkausweis' })
  const link = await shareLink(first, 'Link zum Mitmachen')
  const { page: second } = await person()
  await joinBoard(second, link, 'Ayşe Demir')
  expect(new URL(second.url()).hash, 'the key has left the address').toBe('')

  await expect(first.getByRole('button', { name: '2 Personen auf dem Board' })).toBeVisible()
  const step = await boxOf(shape(second, 'step', 'Gibt Antrag ab'))
  await second.mouse.move(step.x + 100, step.y + 20, { steps: 5 })
  await expect(
    first.locator('.tl-collaborator__cursor').filter({ hasText: 'Ayşe Demir' }),
  ).toBeVisible()
  await second.mouse.click(step.x + 100, step.y + 20)
  await expect(first.locator('.tl-collaborator__shape-indicator')).not.toHaveCount(0)

  await rename(second, shape(second, 'step', 'Gibt Antrag ab'), 'Von Ayşe')
  await expect(shape(first, 'step', 'Von Ayşe')).toBeVisible()
  await rename(first, shape(first, 'phase', 'Antragstellung'), 'Von der Moderation')
  await expect(shape(second, 'phase', 'Von der Moderation')).toBeVisible()
})

test('two people who add cards to one cell at once keep both, side by side', async ({
  server,
  person,
}) => {
  const { page: first } = await person()
  await createBoard(first, { url: server.url, title: 'Gleichzeitig', start: 'Bewohnerparkausweis' })
  const link = await shareLink(first, 'Link zum Mitmachen')
  const { page: second } = await person()
  await joinBoard(second, link, 'Jo')
  await Promise.all(
    [first, second].map(async (page, at) => {
      const step = await boxOf(shape(page, 'step', 'Zieht um, findet keinen'))
      await page.mouse.click(step.x + step.width / 2, step.y + 15)
      await page.getByRole('button', { name: 'Gedanke', exact: true }).click()
      await page.locator('.tl-canvas textarea').fill(`Gedanke ${at}`)
      await page.keyboard.press('Escape')
    }),
  )
  for (const page of [first, second]) {
    const cards = [shape(page, 'card', 'Gedanke 0'), shape(page, 'card', 'Gedanke 1')] as const
    await expect
      .poll(async () => {
        const [a, b] = [await boxOf(cards[0]), await boxOf(cards[1])]
        return a.x === b.x && (a.y + a.height <= b.y || b.y + b.height <= a.y)
      })
      .toBe(true)
  }
})

test('my undo leaves alone what another has done since', async ({ server, person }) => {
  const { page: first } = await person()
  await createBoard(first, { url: server.url, title: 'Rückgängig', start: 'Bewohnerparkausweis' })
  const link = await shareLink(first, 'Link zum Mitmachen')
  const { page: second } = await person()
  await joinBoard(second, link, 'Jo')
  await rename(first, shape(first, 'card', 'Termin erst in zwei Wochen'), 'Kein Termin')
  await expect(shape(second, 'card', 'Kein Termin')).toBeVisible()
  await rename(second, shape(second, 'step', 'Gibt Antrag ab'), 'Von Jo')
  await expect(shape(first, 'step', 'Von Jo')).toBeVisible()
  await first.keyboard.press('Control+z')
  await expect(shape(first, 'card', 'Termin erst in zwei Wochen')).toBeVisible()
  await expect(shape(first, 'step', 'Von Jo')).toBeVisible()
  await expect(shape(second, 'step', 'Von Jo')).toBeVisible()
})

test('a viewer looks, and what they try to write stops at the server', async ({
  server,
  person,
}) => {
  const { page: owner } = await person()
  await createBoard(owner, { url: server.url, title: 'Zuschauen', start: 'Bewohnerparkausweis' })
  const participantLink = await shareLink(owner, 'Link zum Mitmachen')
  const viewerLink = await shareLink(owner, 'Link zum Zuschauen')
  const { page: participant } = await person()
  await joinBoard(participant, participantLink, 'Ayşe')
  const { page: viewer } = await person()
  await joinBoard(viewer, viewerLink, 'Gast')
  await expect(viewer.getByText('Nur ansehen').first()).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Schritt', exact: true })).toHaveCount(0)

  const card = await boxOf(shape(viewer, 'card', 'Keine vorläufige Bestätigung'))
  await viewer.mouse.dblclick(card.x + 40, card.y + 20)
  await expect(viewer.locator('.tl-canvas textarea')).toHaveCount(0)
  await viewer.mouse.click(card.x + 40, card.y + 20)
  await viewer.keyboard.press('Delete')
  await rename(participant, shape(participant, 'step', 'Gibt Antrag ab'), 'Alle sehen es')
  await expect(shape(viewer, 'step', 'Alle sehen es')).toBeVisible()
  const [journey] = await storedJourneys(owner)
  expect(journey?.steps.find(({ id }) => id === 'k07')?.painPoints).toHaveLength(1)

  const { pathname } = new URL(viewer.url())
  const board = `${server.url}${pathname.replace('/b/', '/api/boards/')}`
  const written = await viewer.request.post(`${board}/journeys`, { data: {} })
  const deleted = await viewer.request.delete(board)
  expect([written.status(), deleted.status()]).toEqual([403, 403])
  await expect(saveState(viewer)).toHaveText('Verbunden')
})
