import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { boxOf, createBoard, joinBoard, saveState, shape, shareLink } from './on-the-board.ts'

const PAIN = 'Keine vorläufige Bestätigung'
const IDEA = 'Adresssuche mit Karte'
const OTHER = 'Erstantrag online'

/** The board as it is now, and an earlier state over it. */
const live = (page: Page) => page.locator('.board-page__canvas')
const past = (page: Page) => page.getByRole('region', { name: 'Früherer Stand' })
const history = (page: Page) => page.getByRole('complementary', { name: 'Verlauf' })
const cardIn = (part: Locator, text: string) =>
  part.locator('.tl-shape[data-shape-type="card"]').filter({ hasText: text })

async function openHistory(page: Page) {
  await page.getByRole('button', { name: 'Verlauf', exact: true }).click()
  await expect(history(page).getByRole('heading', { name: 'Heute' })).toBeVisible()
}

async function keep(page: Page, name: string) {
  await history(page).getByLabel('Stand von jetzt merken als').fill(name)
  await history(page).getByRole('button', { name: 'Merken' }).click()
  await expect(history(page).getByText(`„${name}“ ist gemerkt.`)).toBeVisible()
}

async function deleteCard(page: Page, text: string) {
  const box = await boxOf(shape(page, 'card', text))
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.press('Delete')
  await expect(shape(page, 'card', text)).toHaveCount(0)
}

test('an earlier state is looked at, brought back for everybody, and that is undone again', async ({
  server,
  person,
}) => {
  const { page: ada } = await person()
  await createBoard(ada, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const link = await shareLink(ada, 'Link zum Mitmachen')
  const { page: ben } = await person()
  await joinBoard(ben, link, 'Ben')
  await openHistory(ben)
  await keep(ben, 'Vor der Pause')
  await history(ben).getByRole('button', { name: 'Verlauf schließen' }).click()
  await deleteCard(ben, PAIN)
  await expect(shape(ada, 'card', PAIN)).toHaveCount(0)

  await openHistory(ben)
  await history(ben).getByRole('button', { name: 'Vor der Pause' }).click()
  await expect(cardIn(past(ben), PAIN)).toBeVisible()
  // Others go on, and what is looked at stays as it was.
  await deleteCard(ada, IDEA)
  await expect(saveState(ada)).toHaveText('Gespeichert')
  await expect(cardIn(past(ben), IDEA)).toBeVisible()
  await expect(cardIn(live(ben), IDEA)).toHaveCount(0)

  await past(ben).getByRole('button', { name: 'Diesen Stand wiederherstellen' }).click()
  await expect(past(ben)).toHaveCount(0)
  await expect(history(ben).getByText(/Der Stand vom .+ ist wiederhergestellt/)).toBeVisible()
  await expect(history(ben).getByRole('button', { name: 'Vor dem Wiederherstellen' })).toBeVisible()
  for (const page of [ada, ben]) {
    await expect(shape(page, 'card', PAIN)).toBeVisible()
    await expect(shape(page, 'card', IDEA)).toBeVisible()
  }

  await history(ben).getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(history(ben).getByText('Das Board ist wieder, wie es vorher war.')).toBeVisible()
  for (const page of [ada, ben]) {
    await expect(shape(page, 'card', PAIN)).toHaveCount(0)
    await expect(shape(page, 'card', IDEA)).toHaveCount(0)
  }
  await expect(saveState(ben)).toHaveText('Gespeichert')
})

test('the time line says who was at work, goes through it change by change, and each state can be saved', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const link = await shareLink(page, 'Link zum Mitmachen')
  const { page: ben } = await person()
  await joinBoard(ben, link, 'Ben')
  // Each is stored before the next, so that there are states between them.
  for (const text of [PAIN, IDEA, OTHER]) {
    await deleteCard(ben, text)
    await expect(saveState(ben)).toHaveText('Gespeichert')
  }
  await openHistory(ben)
  const lines = history(ben).locator('.time-line__entry[data-kind="work"]')
  await expect(lines.filter({ hasText: 'Ben' }).first()).toContainText(/\d+ Änderung/)

  // Where the clock has begun new ten minutes meanwhile, there are two lines.
  await lines.last().click()
  await expect(past(ben).locator('.tl-canvas')).toBeVisible()
  const slider = past(ben).getByRole('slider', { name: 'Änderung' })
  if ((await slider.count()) === 0) await lines.first().click()
  await slider.press('End')
  await expect(past(ben).getByRole('button', { name: 'Herunterladen' })).toBeEnabled()
  const last = Number(await slider.inputValue())
  await past(ben).getByRole('button', { name: 'Eine Änderung zurück' }).click()
  await expect(slider).toHaveValue(String(last - 1))
  await slider.press('Home')
  await expect(past(ben).getByText(/^1 von \d+$/)).toBeVisible()
  await expect(cardIn(past(ben), OTHER)).toBeVisible()

  const coming = ben.waitForEvent('download')
  await past(ben).getByRole('button', { name: 'Herunterladen' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^Parken-\d+_\d{4}-\d\d-\d\d\.json$/)
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(file).toMatchObject({ schema: 'amtsweg-board/1', title: 'Parken' })
  expect(JSON.stringify(file)).toContain(OTHER)
})

test('the keyboard gets in, looks, and gets out again; axe finds nothing', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const button = page.getByRole('button', { name: 'Verlauf', exact: true })
  await button.press('Enter')
  await expect(page.getByRole('heading', { name: 'Verlauf' })).toBeFocused()
  await keep(page, 'Anfang')
  await expectAccessible(page, '.history__side')
  const state = history(page).getByRole('button', { name: 'Anfang' })
  await state.press('Enter')
  await expect(cardIn(past(page), PAIN)).toBeVisible()
  // The canvas that comes does not take the focus away.
  await expect(state).toBeFocused()
  await expect(state).toHaveAttribute('aria-current', 'true')
  await expectAccessible(page, '.past__head')
  // What is pressed here is not meant for the board.
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await expect(past(page)).toHaveCount(0)
  await expect(history(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(history(page)).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(shape(page, 'card', PAIN)).toBeVisible()
})

test('on a phone the list and the state take turns', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const link = await shareLink(page, 'Link zum Mitmachen')
  const { page: phone } = await person({ viewport: { width: 360, height: 800 } })
  await joinBoard(phone, link, 'Ada')
  await openHistory(phone)
  await keep(phone, 'Anfang')
  await history(phone).getByRole('button', { name: 'Anfang' }).click()
  await expect(past(phone).locator('.tl-canvas')).toBeVisible()
  await expect(history(phone)).toBeHidden()
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(360)
  await past(phone).getByRole('button', { name: 'Zur Liste' }).click()
  await expect(history(phone)).toBeVisible()
  await history(phone).getByRole('button', { name: 'Verlauf schließen' }).click()
  await expect(shape(phone, 'journey', 'Bewohnerparkausweis')).toBeVisible()
})

test('without network the time line says so, and comes when it is back', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  await openHistory(page)
  await history(page).getByRole('button', { name: 'Verlauf schließen' }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Verlauf', exact: true }).click()
  await expect(history(page).getByRole('alert')).toHaveText(
    'Der Verlauf konnte nicht geholt werden. Das Board ist unverändert.',
  )
  await context.setOffline(false)
  await history(page).getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(history(page).getByRole('heading', { name: 'Heute' })).toBeVisible()
})

test('who may only look has no history', async ({ server, person }) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Parken', start: 'Bewohnerparkausweis' })
  const link = await shareLink(page, 'Link zum Zuschauen')
  const { page: viewer } = await person()
  await joinBoard(viewer, link, 'Gast')
  await expect(viewer.getByRole('button', { name: 'Teilen', exact: true })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Verlauf', exact: true })).toHaveCount(0)
})
