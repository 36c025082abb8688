import type { Page } from '@playwright/test'
import bewohnerparkausweis from '../../packages/journey/src/testing/samples/bewohnerparkausweis.metrics.json' with { type: 'json' }
import { expectFigures, figure } from './figure-strip.ts'
import { expect, test as base } from './fixtures.ts'
import { createBoard, joinBoard, shareLink, shape, boxOf, storedJourneys } from './on-the-board.ts'

const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Zahlen', start: 'Bewohnerparkausweis' })
    await use(page)
  },
})

test('the strip says the figures of the sample, in the reader’s way of writing numbers', async ({
  board: page,
}) => {
  await expectFigures(page, bewohnerparkausweis)
})

for (const { start, strips } of [
  { start: 'Bewohnerparkausweis', strips: 1 },
  { start: 'Freie Fläche', strips: 0 },
])
  test(`the canvas is where it stays from the start: ${start}`, async ({ server, person }) => {
    const { page } = await person()
    await page.addInitScript(() => {
      const look = () => {
        const seen = document.documentElement.dataset
        const top = document.querySelector('.tl-canvas')?.getBoundingClientRect().top
        if (top !== undefined && !seen['tops']?.endsWith(` ${top}`))
          seen['tops'] = `${seen['tops'] ?? ''} ${top}`
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await createBoard(page, { url: server.url, title: 'Ruhig', start })
    await expect(page.getByRole('button', { name: 'Tastatur' })).toBeVisible()
    await expect(page.locator('.aw-strip')).toHaveCount(strips)
    await expect(page.locator('html')).toHaveAttribute('data-tops', /^ \d+$/)
  })

/** What the strip shows of a figure. */
const value = (page: Page, id: 'steps' | 'waitDays') => figure(page, id).locator('.aw-figure-value')

test('[BO26] an edit by somebody else shows in the figures by itself', async ({
  board: page,
  person,
}) => {
  const { page: other } = await person()
  await joinBoard(other, await shareLink(page, 'Link zum Mitmachen'), 'Ayşe')
  await expect(value(page, 'steps')).toHaveText('9')
  const step = await boxOf(shape(other, 'step', 'Parkt ohne Ausweis'))
  await other.mouse.click(step.x + step.width / 2, step.y + 15)
  await other.keyboard.press('Delete')
  // How soon is measured by `bench latency`: a timed test would tell of the machine.
  for (const each of [page, other]) await expect(value(each, 'steps')).toHaveText('8')
})

test('[BO26] the figures are the same in the strip, in the interface and in the report', async ({
  board: page,
}) => {
  const step = await boxOf(shape(page, 'step', 'Gibt Antrag ab'))
  await page.mouse.click(step.x + 20, step.y + 12)
  await page.getByLabel('Wartezeit in Tagen').fill('105')
  await page.getByLabel('Kosten in Euro').fill('1.030,75')
  await page.getByRole('radio', { name: 'sehr schlecht' }).check()
  await page.keyboard.press('Escape')
  // As one works them out on paper.
  const expected = {
    ...bewohnerparkausweis,
    waitDays: 139,
    waitDaysAuthority: 139,
    costEur: 1093.45,
    emotionMean: 2.56,
    emotionMin: 1,
    lowSteps: ['k06', 'k07'],
  }
  await expect(value(page, 'waitDays')).toHaveText('139 Tage')
  await expectFigures(page, expected)
  const [journey] = await storedJourneys(page)
  expect(journey?.metrics).toEqual(expected)
  const { origin, pathname } = new URL(page.url())
  const address = `${origin}${pathname.replace('/b/', '/api/boards/')}/export.md`
  const report = await (await page.request.get(address)).text()
  for (const row of [
    'Schritte | 9',
    'Wartezeit in Tagen | 139',
    'davon auf die Verwaltung | 139',
    'Eigener Aufwand in Minuten | 235',
    'Kosten in Euro | 1.093,45',
    'Kontakte mit der Verwaltung | 6',
    'Beteiligte Stellen | 4',
    'Verschiedene Unterlagen | 5',
    'Unterlagen abgegeben, insgesamt | 9',
    'Mehrfach verlangte Unterlagen | Fahrzeugschein (ZB I), Personalausweis',
    'Medienbrüche | 4',
    'Gefühl im Mittel (1 bis 5) | 2,56',
    'Tiefstes Gefühl | 1',
    'Schritte am Tiefpunkt | Gibt Antrag ab; Parkt ohne Ausweis, bekommt Knöllchen',
    'Schmerzpunkte | 8',
    'Ideen | 9',
    'Schlüsselmomente | Meldet Wohnsitz um; Gibt Antrag ab',
  ]) {
    expect(report).toContain(`| ${row} |`)
  }
})

test('[BO26] a figure explains itself and shows on the map what it counts, until it is pressed again', async ({
  board: page,
}) => {
  await figure(page, 'mediaBreaks').click()
  await expect(page.locator('.aw-mark')).toHaveCount(bewohnerparkausweis.mediaBreaks)
  await expect(page.locator('.aw-figure-card')).toContainText('Wie oft das Medium wechselt')
  await figure(page, 'documentsAskedTwice').click()
  await expect(page.locator('.aw-figure-card')).toContainText('in zwei oder mehr Schritten')
  await page.keyboard.press('Escape')
  await expect(page.locator('.aw-mark')).toHaveCount(0)
  await figure(page, 'painPoints').click()
  await expect(page.locator('.aw-mark')).toHaveCount(bewohnerparkausweis.painPoints)
  await figure(page, 'painPoints').click()
  await expect(page.locator('.aw-mark')).toHaveCount(0)
})

test('[BO27] a to-be is made from the as-is, beside the palette, and the comparison says exactly what was changed', async ({
  board: page,
}) => {
  await page.getByRole('button', { name: 'Soll aus Ist' }).click()
  await expect.poll(async () => (await storedJourneys(page)).length).toBe(2)
  const made = await storedJourneys(page)
  expect(made[1]).toMatchObject({ state: 'to-be', origin: made[0]?.['id'] })
  const palette = await boxOf(page.locator('.aw-palette'))
  const sheet = shape(page, 'journey', '(Soll)').filter({ visible: true })
  await expect
    .poll(async () => (await sheet.boundingBox())?.x ?? 0)
    .toBeGreaterThan(palette.x + palette.width)
  const step = shape(page, 'step', 'Gibt Antrag ab').filter({ visible: true })
  await expect(step).toHaveCount(1)
  const box = await step.boundingBox()
  if (box === null) throw new Error('the step was expected to be on the screen')
  await page.mouse.click(box.x + box.width / 2, box.y + 15)
  await page.getByLabel('Wartezeit in Tagen').fill('0')
  await page.getByLabel('Kosten in Euro').fill('12,50')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('0 neu, 0 entfallen, 1 geändert, 8 gleich')).toBeVisible()
  const changed = dialog.locator('.aw-compare-steps > [data-type="changed"]')
  await expect(changed).toHaveCount(1)
  await expect(changed).toContainText('Kosten in Euro: 30,70 → 12,50')
  await expect(dialog.locator('[data-figure="costEur"]')).toContainText(/−18,20\s€besser/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The map is under the keys again.
  await page.keyboard.press('Control+z')
})
