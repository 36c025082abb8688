import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  boxOf,
  createBoard,
  drag,
  joinBoard,
  rename,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

test('a facilitator locks a journey: others see the lock and cannot change it, until it is unlocked', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Sperren', start: 'Bewohnerparkausweis' })
  const link = await shareLink(host, 'Link zum Mitmachen')
  const { page: guest } = await person()
  await joinBoard(guest, link, 'Ayşe')
  const sheet = await boxOf(shape(host, 'journey', 'Bewohnerparkausweis'))
  await host.mouse.click(sheet.x + 40, sheet.y + 12)
  await host.keyboard.press('Shift+L')
  const lock = guest.getByTitle('Gesperrt von Moderation')
  await expect(lock).toBeVisible()

  const step = await boxOf(shape(guest, 'step', 'Gibt Antrag ab'))
  await guest.mouse.dblclick(step.x + 60, step.y + 24)
  await expect(guest.locator('.tl-canvas textarea')).toHaveCount(0)
  await expect(guest.locator('.aw-add')).toHaveCount(0)
  const before = await storedJourneys(host)
  await expectAccessible(guest, '.aw-lock-place')

  await host.getByRole('button', { name: 'Gesperrt von Moderation. Freigeben' }).click()
  await expect(lock).toHaveCount(0)
  await rename(guest, shape(guest, 'step', 'Gibt Antrag ab'), 'Wieder frei')
  await expect(shape(host, 'step', 'Wieder frei')).toBeVisible()
  expect(JSON.stringify(before)).not.toContain('Wieder frei')
})

test('a card let go on a step that is locked goes back, and a sentence says why', async ({
  server,
  person,
}) => {
  const { page: host } = await person()
  await createBoard(host, { url: server.url, title: 'Sperren', start: 'Bewohnerparkausweis' })
  const { page: guest } = await person()
  await joinBoard(guest, await shareLink(host, 'Link zum Mitmachen'), 'Ayşe')
  const step = await boxOf(shape(host, 'step', 'Gibt Antrag ab'))
  await host.mouse.click(step.x + 20, step.y + 12)
  await host.keyboard.press('Shift+L')
  await expect(guest.getByTitle('Gesperrt von Moderation')).toBeVisible()

  const card = shape(guest, 'card', 'Keine vorläufige')
  const from = await boxOf(card)
  const onto = await boxOf(shape(guest, 'step', 'Gibt Antrag ab'))
  await drag(guest, card, { x: onto.x + 60, y: from.y + 20 })
  // A screen reader is told the same for a moment, by words of its own.
  await expect(guest.locator('.tlui-toast__title').getByText('Das ist gesperrt')).toBeVisible()
  await expect.poll(() => boxOf(card)).toEqual(from)
})
