import type { Locator, Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { boxOf, createBoard, joinBoard, shape, shareLink } from './on-the-board.ts'

const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    const start = 'Baugenehmigung Einfamilienhaus'
    await createBoard(page, { url: server.url, title: 'Von fern', start })
    await expect(seen(page)).not.toHaveCount(0)
    await page.mouse.move(800, 480)
    await use(page)
  },
})

/** From near to far. */
const LEVELS = ['near', 'far', 'phases']

/** Zooms by the wheel until the map is seen at a level, and back again when a slow page went past it. */
async function zoomTo(page: Page, level: 'far' | 'phases') {
  const map = page.locator('[data-aw-zoom]')
  await page.keyboard.down('Control')
  await expect(async () => {
    const seen = (await map.getAttribute('data-aw-zoom')) ?? ''
    const way = LEVELS.indexOf(level) - LEVELS.indexOf(seen)
    if (way !== 0) await page.mouse.wheel(0, Math.sign(way) * 60)
    expect(seen).toBe(level)
  }).toPass({ intervals: [50] })
  await page.keyboard.up('Control')
}

/** Pans by the wheel until something holds. */
async function panUntil(page: Page, step: [x: number, y: number], holds: () => Promise<void>) {
  await expect(async () => {
    await page.mouse.wheel(...step)
    await holds()
  }).toPass({ intervals: [50] })
}

/** A name that stays in view. */
function heading(page: Page, type: 'journey' | 'phase' | 'lane', name: string): Locator {
  return page.locator(`.aw-heading[data-type="${type}"]`).filter({ hasText: name })
}

const cards = (page: Page) => page.locator('.tl-shape[data-shape-type="card"]')
const seen = (page: Page) => cards(page).filter({ visible: true })

/** The first card in view, found again when it is out of view. */
async function firstSeen(page: Page): Promise<Locator> {
  const id = await seen(page).first().getAttribute('data-shape-id')
  return page.locator(`[data-shape-id="${id}"]`)
}

test('the names of phases and lanes stay in view while one pans', async ({ board: page }) => {
  const phase = heading(page, 'phase', 'Statusinformationen')
  const lane = heading(page, 'lane', 'Unterlagen')
  await expect(phase).toBeHidden()
  await expect(lane).toBeHidden()
  await panUntil(page, [0, 60], () => expect(phase).toBeVisible({ timeout: 1_000 }))
  const canvas = await boxOf(page.locator('.tl-canvas'))
  expect((await boxOf(phase)).y).toBeLessThan(canvas.y + 10)
  await panUntil(page, [60, 0], () => expect(lane).toBeVisible({ timeout: 1_000 }))
  const palette = await boxOf(page.locator('.aw-palette'))
  const atEdge = await boxOf(lane)
  expect(atEdge.x).toBeGreaterThanOrEqual(palette.x + palette.width)
  expect(atEdge.x).toBeLessThan(palette.x + palette.width + 20)
})

test('[BO65] every turn of the wheel counts once, also of one that is turned notch by notch', async ({
  board: page,
}) => {
  const sheet = page.locator('.tl-shape[data-shape-type="journey"]')
  const { x } = await boxOf(sheet)
  // 260 to 300 ms after a turn tldraw by itself takes the next one for the repetition of that.
  await page.locator('.tl-canvas').evaluate(async (canvas) => {
    for (const pause of [0, 70, 140, 280, 280, 280, 280, 350]) {
      const at = { clientX: 800, clientY: 480, bubbles: true, cancelable: true }
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaX: 25, ...at }))
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  })
  await expect.poll(async () => Math.round((await boxOf(sheet)).x - x)).toBe(-200)
  // The repetition of the last turn would come after 140 ms.
  await page.waitForTimeout(400)
  expect(Math.round((await boxOf(sheet)).x - x)).toBe(-200)
})

test('from afar cards become blocks with headings, then phases; all comes back', async ({
  board: page,
}) => {
  const card = shape(page, 'card', 'Bauantrag').first()
  await expect(card).toBeVisible()
  await expect(page.locator('.aw-block')).toHaveCount(0)

  await zoomTo(page, 'far')
  await expect(card).toBeHidden()
  await expect(page.locator('.aw-block[data-kind="pain"]')).toBeVisible()
  await expect(heading(page, 'journey', 'Baugenehmigung')).toBeVisible()
  await expect(heading(page, 'phase', 'Orientierung')).toBeVisible()
  await expect(heading(page, 'lane', 'Schmerzpunkte')).toBeVisible()

  await zoomTo(page, 'phases')
  await expect(page.locator('.aw-block')).toHaveCount(0)
  await expect(heading(page, 'phase', 'Orientierung')).toBeVisible()
  await expect(heading(page, 'lane', 'Schmerzpunkte')).toBeHidden()

  await page.keyboard.press('Shift+0')
  await expect(page.locator('[data-aw-zoom="near"]')).toHaveCount(1)
})

test('all of the board is shown beside the palette, not below it', async ({ board: page }) => {
  await page.keyboard.press('Shift+1')
  const sheet = shape(page, 'journey', 'Baugenehmigung')
  const palette = await boxOf(page.locator('.aw-palette'))
  const tools = await boxOf(page.locator('.tlui-toolbar__tools'))
  await expect(async () => {
    const all = await boxOf(sheet)
    expect(all.x).toBeGreaterThanOrEqual(palette.x + palette.width)
    expect(all.x + all.width).toBeLessThanOrEqual(1440)
    expect(all.y + all.height).toBeLessThanOrEqual(tools.y)
    // As large as it gets.
    expect(all.width).toBeGreaterThan(1440 / 2)
  }).toPass()
})

test('a card gets its elements when it is first seen, and keeps them', async ({
  board: page,
  person,
}) => {
  const link = await shareLink(page, 'Link zum Mitmachen')
  const { page: phone } = await person({ viewport: { width: 360, height: 640 } })
  await joinBoard(phone, link, 'Ada')
  await expect(seen(phone)).not.toHaveCount(0)
  const first = await firstSeen(phone)
  const atFirst = await cards(phone).count()
  expect(atFirst).toBeLessThan(await cards(page).count())

  await phone.mouse.move(200, 300)
  await panUntil(phone, [60, 0], async () => {
    expect(await cards(phone).count()).toBeGreaterThan(atFirst)
    await expect(first).toBeHidden({ timeout: 1_000 })
  })
  const now = await cards(phone).count()
  await panUntil(phone, [-60, 0], () => expect(first).toBeVisible({ timeout: 1_000 }))
  expect(await cards(phone).count()).toBe(now)
})

test('a card that is seen as a block only can be selected', async ({ board: page }) => {
  await zoomTo(page, 'far')
  const block = await boxOf(page.locator('.aw-block[data-kind="pain"]'))
  await page.mouse.click(block.x + 4, block.y + 3)
  await expect(page.locator('.tl-selection__fg')).toBeVisible()
  await expect(page.locator('.aw-inspector')).toBeVisible()
})
