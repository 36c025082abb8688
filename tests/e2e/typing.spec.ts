import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import {
  aboveTheMap,
  boxOf,
  createBoard,
  joinBoard,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

/** Two people on one board, each in a browser of their own. */
const test = base.extend<{ two: readonly [Page, Page] }>({
  two: async ({ server, person }, use) => {
    const { page: mine } = await person()
    await createBoard(mine, { url: server.url, title: 'Zu zweit', start: 'Bewohnerparkausweis' })
    const { page: theirs } = await person()
    await joinBoard(theirs, await shareLink(mine, 'Link zum Mitmachen'), 'Ayşe')
    await use([mine, theirs])
  },
})

const MINE = 'abcdefghijklmnopqrst'
const THEIRS = 'ABCDEFGHIJKLMNOPQRST'
const only = (text: string, letters: string) =>
  Array.from(text)
    .filter((letter) => letters.includes(letter))
    .join('')

test('two people typing in one card at once keep every letter of both, each in order', async ({
  two: [mine, theirs],
}) => {
  const text = 'Keine vorläufige Bestätigung'
  for (const page of [mine, theirs]) {
    const box = await boxOf(shape(page, 'card', text))
    await page.mouse.dblclick(box.x + 60, box.y + 24)
    await expect(page.locator('.tl-canvas textarea')).toBeFocused()
  }
  await mine.keyboard.press('Home')
  await theirs.keyboard.press('End')
  await Promise.all([
    mine.keyboard.type(MINE, { delay: 25 }),
    theirs.keyboard.type(THEIRS, { delay: 31 }),
  ])
  const expected = `${MINE}${text}${THEIRS}`
  for (const page of [mine, theirs]) {
    await expect(page.locator('.tl-canvas textarea')).toHaveValue(expected)
    await page.keyboard.press('Escape')
  }
  await expect
    .poll(
      async () => (await storedJourneys(mine))[0]?.steps.find(({ id }) => id === 'k07')?.painPoints,
    )
    .toEqual([{ de: expected }])
})

test('two people typing in one note at once keep every letter of both, each in order', async ({
  two: [mine, theirs],
}) => {
  // The canvas has the keys once one has clicked on it; not on the map, where a plus comes under a hand that rests.
  const free = await aboveTheMap(mine)
  await mine.mouse.click(free.x, free.y)
  await mine.keyboard.press('n')
  await mine.mouse.click(700, 800)
  await mine.keyboard.type('..........')
  await mine.keyboard.press('Escape')
  for (const page of [mine, theirs]) {
    const box = await boxOf(shape(page, 'note', '..........'))
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page.locator('.tl-canvas .tiptap')).toBeFocused()
  }
  await putCaret(mine, 'Control+Home', 0)
  await putCaret(theirs, 'Control+End', '..........'.length)
  await Promise.all([
    mine.keyboard.type(MINE, { delay: 25 }),
    theirs.keyboard.type(THEIRS, { delay: 31 }),
  ])
  for (const page of [mine, theirs]) {
    const note = page.locator('.tl-shape[data-shape-type="note"]')
    await expect.poll(async () => only((await note.innerText()) ?? '', MINE)).toBe(MINE)
    await expect.poll(async () => only((await note.innerText()) ?? '', THEIRS)).toBe(THEIRS)
    await page.keyboard.press('Escape')
    await expect(note).toHaveText(`${MINE}..........${THEIRS}`)
  }
})

/** Puts the caret somewhere, again when tldraw has selected all meanwhile: it does a moment after the editor is there. */
async function putCaret(page: Page, keys: string, at: number): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(keys)
    await frames(page, 12)
    const caret = await page.evaluate(() => {
      const { anchorOffset, isCollapsed } = document.getSelection() ?? {}
      return { anchorOffset, isCollapsed }
    })
    expect(caret).toEqual({ anchorOffset: at, isCollapsed: true })
  }).toPass()
}

/** Lets the page paint so many times. */
async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, count)
}
