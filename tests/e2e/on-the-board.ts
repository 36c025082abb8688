import type { Locator, Page } from '@playwright/test'
import * as v from 'valibot'
import { expect } from './fixtures.ts'

/** The part of a journey's answer that tests look at. */
const journeysAnswer = v.object({
  journeys: v.array(
    v.looseObject({
      title: v.unknown(),
      phases: v.array(v.object({ id: v.string(), title: v.unknown() })),
      steps: v.array(
        v.looseObject({
          id: v.string(),
          phase: v.string(),
          title: v.unknown(),
          painPoints: v.array(v.unknown()),
          ideas: v.array(v.unknown()),
        }),
      ),
      metrics: v.looseObject({ steps: v.number() }),
    }),
  ),
})

/** Makes a board on the home page, as its facilitator; ends on the board's canvas. */
export async function createBoard(
  page: Page,
  options: { readonly url: string; readonly title: string; readonly start: string },
): Promise<void> {
  await page.goto(options.url)
  await page.getByLabel('Titel des Boards').fill(options.title)
  await chooseRadio(page.getByRole('radio', { name: options.start }))
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await onCanvas(page)
}

/** Chooses a radio button by the label around it, which is what one sees of it, as soon as it stands still. */
export async function chooseRadio(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click()
  await expect(radio).toBeChecked()
}

/** Reads a link from the share dialog. */
export async function shareLink(page: Page, label: string): Promise<string> {
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  const field = page.getByRole('textbox', { name: label, exact: true })
  await expect(field).toHaveValue(/\/b\/.+#.+/)
  const link = await field.inputValue()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return link
}

/** Opens a link and joins with a name; ends on the board's canvas. */
export async function joinBoard(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Wie dürfen wir Sie nennen?').fill(name)
  await page.getByRole('button', { name: 'Zum Board' }).click()
  await onCanvas(page)
}

/**
 * Waits until the canvas is there and everything is stored. Its fonts too, which come after it: a test that takes the
 * network away is about what is done then, not about a page that had not come whole.
 */
export async function onCanvas(page: Page): Promise<void> {
  await expect(page.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
  await page.waitForFunction(() => {
    const hasBegun = [...document.fonts].some(({ family }) => family.startsWith('tldraw_'))
    return hasBegun && document.fonts.status === 'loaded'
  })
  await expect(saveState(page)).toHaveText(/^(?:Gespeichert|Verbunden)$/)
}

/** Waits until this browser could open the board without network. */
export async function keptForOffline(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/')) !== undefined), {
      timeout: 30_000,
    })
    .toBe(true)
}

/** The words in the top bar that say whether all is stored. */
export function saveState(page: Page): Locator {
  return page.locator('output.save-state')
}

/** A phase, step, card or any other shape on the canvas that shows a text. */
export function shape(page: Page, type: string, text: string): Locator {
  return page.locator(`.tl-shape[data-shape-type="${type}"]`).filter({ hasText: text })
}

/** Replaces the text of a shape by double click, as a person would. */
export async function rename(page: Page, target: Locator, text: string): Promise<void> {
  // Else the panel of what is selected would lie over the right of the map.
  await page.keyboard.press('Escape')
  const box = await boxOf(target)
  const canvas = page.locator('.tl-canvas')
  const { x, y } = await boxOf(canvas)
  // The head of a column, or the upper half of a card: where its text is. Waits until nothing lies over it, as what closes
  // does for a moment more.
  await canvas.dblclick({
    position: {
      x: box.x - x + Math.min(60, box.width / 2),
      y: box.y - y + Math.min(24, box.height / 2),
    },
  })
  const field = page.locator('.tl-canvas textarea')
  await expect(field).toBeFocused()
  await field.fill(text)
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
}

/** Drags from the middle of a card to a point, in steps as a hand does. */
export async function drag(
  page: Page,
  target: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await boxOf(target)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 10, box.y + box.height / 2 + 10, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
}

/** Where a shape is on the screen. */
export async function boxOf(target: Locator) {
  await expect(target).toHaveCount(1)
  const box = await target.boundingBox()
  if (box === null) throw new Error('the shape was expected to be on the screen')
  return box
}

/** A point of the free canvas, just above the map. */
export async function aboveTheMap(page: Page) {
  const sheet = await boxOf(page.locator('.tl-shape[data-shape-type="journey"]'))
  return { x: 700, y: sheet.y - 8 }
}

/** The board's journeys as programs see them, once everything done here is stored. */
export async function storedJourneys(page: Page) {
  // What was done in this very moment is told to the bar with the next painting.
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))),
      ),
  )
  await expect(saveState(page)).toHaveText(/^(?:Gespeichert|Verbunden)$/)
  const { origin, pathname } = new URL(page.url())
  const answer = await page.request.get(
    `${origin}${pathname.replace('/b/', '/api/boards/')}/journeys`,
  )
  expect(answer.status()).toBe(200)
  return v.parse(journeysAnswer, await answer.json()).journeys
}

/** What is in the clipboard for programs that read markup; '' for nothing. */
export function copiedMarkup(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const html = await item?.getType('text/html').catch(() => null)
    return (await html?.text()) ?? ''
  })
}
