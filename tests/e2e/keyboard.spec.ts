import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test as base } from './fixtures.ts'
import {
  chooseRadio,
  createBoard,
  joinBoard,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

/** Each test has a board of its own, open at its facilitator, and touches no mouse from there on. */
const test = base.extend<{ board: Page }>({
  board: async ({ server, person }, use) => {
    const { page } = await person()
    await createBoard(page, { url: server.url, title: 'Tastatur', start: 'Bewohnerparkausweis' })
    await keyboardReady(page)
    await use(page)
  },
})

/** The keys are loaded after the canvas; they are there when the button to their overview is. */
async function keyboardReady(page: Page) {
  await expect(page.getByRole('button', { name: /^(?:Tastatur|Keyboard)$/ })).toBeVisible()
}

/** Presses keys one after the other. */
async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

/** What a screen reader was told last. */
async function expectTold(page: Page, text: string | RegExp) {
  await expect(page.locator('.aw-announcer')).toHaveText(text)
}

async function storedStep(page: Page, id: string) {
  const [journey] = await storedJourneys(page)
  return journey?.steps.find((step) => step.id === id)
}

/** The German of texts that may be translated. */
function german(texts: readonly unknown[] | undefined): readonly unknown[] | undefined {
  return texts?.map((text) =>
    typeof text === 'object' && text !== null && 'de' in text ? text.de : text,
  )
}

test('arrows and Tab lead from cell to cell and card to card, and it is told where', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight')
  await expectTold(
    page,
    'Schritt 1 von 9: Zieht um, findet keinen Parkplatz. Phase Orientierung und Anliegensklärung.',
  )
  await press(page, 'ArrowDown')
  await expectTold(page, 'Gedanken bei Zieht um, findet keinen Parkplatz, leer')
  await press(page, 'ArrowDown')
  await expectTold(page, 'Schmerzpunkt 1 von 1: Weiß nicht, ob die Straße im Gebiet liegt')
  await press(page, 'ArrowRight ArrowRight')
  await expectTold(page, 'Schmerzpunkt 1 von 1 bei Meldet Wohnsitz um: Termin erst in zwei Wochen')
  await press(page, 'Tab Tab')
  await expectTold(page, 'Unterlage 1 von 3: Personalausweis')
  await press(page, 'ArrowDown')
  await expectTold(page, 'Unterlage 2 von 3: Wohnungsgeberbestätigung')
  await press(page, 'Tab')
  await expectTold(page, 'Hinterbühne bei Meldet Wohnsitz um, leer')
  await press(page, 'Shift+Tab')
  await expectTold(page, 'Unterlage 1 von 3: Personalausweis')
  await press(page, 'End')
  await expectTold(page, /Verlängert nach einem Jahr online/)
  // Below the edge of the window: the view follows.
  await expect(shape(page, 'step', 'Verlängert nach einem Jahr online')).toBeInViewport()
})

test('Enter writes, Escape leaves the text and then the map, Tab goes on to the tools', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight Enter')
  const field = page.locator('.tl-canvas textarea')
  await expect(field).toBeFocused()
  await page.keyboard.type('Zieht ins Zentrum')
  await press(page, 'Escape')
  await expect(field).toHaveCount(0)
  await expectTold(page, /^Schritt 1 von 9: Zieht ins Zentrum\./)
  expect(german([(await storedStep(page, 'k01'))?.['title']])).toEqual(['Zieht ins Zentrum'])
  await press(page, 'Escape')
  await expectTold(page, 'Bürgerreise verlassen.')
  await press(page, 'Tab')
  await expect(page.locator('.tl-container')).not.toBeFocused()
  await expect(page.locator('button:focus')).toHaveCount(1)
})

test('N adds a card, Delete deletes it, undo brings it back; a held key deletes one', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight ArrowDown n')
  await expect(page.locator('.tl-canvas textarea')).toBeFocused()
  await page.keyboard.type('Wo parke ich?')
  await press(page, 'Escape')
  await expectTold(page, 'Gedanke 1 von 1: Wo parke ich?')
  await press(page, 'n')
  await page.keyboard.type('Was kostet das?')
  await press(page, 'Escape Delete')
  await expectTold(page, 'Karte gelöscht. Strg+Z bringt sie zurück. Gedanke 1 von 1: Wo parke ich?')
  await expect(shape(page, 'card', 'Was kostet das?')).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(shape(page, 'card', 'Was kostet das?')).toHaveCount(1)
  await page.keyboard.down('Delete')
  await page.keyboard.down('Delete')
  await page.keyboard.up('Delete')
  await expect(shape(page, 'card', 'Was kostet das?')).toHaveCount(0)
  await expect(shape(page, 'card', 'Wo parke ich?')).toHaveCount(1)
})

test('Ctrl and an arrow move a card to the next step or lane, Alt and an arrow reorder', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight ArrowRight ArrowDown ArrowDown')
  await expectTold(page, 'Schmerzpunkt 1 von 1: Online nur Verlängerung, nicht Erstantrag')
  await press(page, 'Control+ArrowRight')
  await expectTold(page, 'Karte zu Meldet Wohnsitz um verschoben.')
  const moved = 'Online nur Verlängerung, nicht Erstantrag'
  const first = german((await storedStep(page, 'k03'))?.painPoints)
  expect(first).toHaveLength(2)
  expect(first).toContain(moved)
  expect((await storedStep(page, 'k02'))?.painPoints).toEqual([])
  await press(page, first?.[0] === moved ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
  await expectTold(page, /^Karte verschoben, jetzt \d von 2\.$/)
  expect(german((await storedStep(page, 'k03'))?.painPoints)).toEqual(first?.toReversed())
  await press(page, 'Control+ArrowDown')
  await expectTold(page, 'Karte nach Ideen verschoben.')
  expect(german((await storedStep(page, 'k03'))?.ideas)).toContain(moved)
})

test('S adds a step, Alt and an arrow reorder it, a digit says how it feels', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight s')
  await page.keyboard.type('Fragt die Nachbarn')
  await press(page, 'Escape 2')
  await expectTold(page, 'Gefühl bei Fragt die Nachbarn: schlecht.')
  await press(page, 'Alt+ArrowLeft')
  await expectTold(page, /^Schritt verschoben, jetzt 1 von 3 in Phase/)
  const [journey] = await storedJourneys(page)
  expect(journey?.steps[0]).toMatchObject({ title: 'Fragt die Nachbarn', emotion: 2 })
  await press(page, 'Delete')
  await expectTold(page, /^Schritt gelöscht\. Strg\+Z bringt ihn zurück\./)
  await expect(shape(page, 'step', 'Fragt die Nachbarn')).toHaveCount(0)
})

test('the question mark shows all keys, and the focus comes back from there', async ({
  board: page,
}) => {
  await press(page, 'ArrowRight ?')
  const help = page.getByRole('dialog', { name: 'Tastatur' })
  await expect(help.getByRole('table', { name: 'Handeln' })).toBeVisible()
  await expect(help.getByRole('row', { name: /^N Karte hinzufügen$/ })).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Escape')
  await expect(help).toHaveCount(0)
  await press(page, 'ArrowRight')
  await expectTold(page, /^Schritt 2 von 9/)
})

test('F6 leads to the properties of the step and back to the map', async ({ board: page }) => {
  await press(page, 'ArrowRight F6')
  await expect(page.locator('.aw-inspector :focus')).toHaveCount(1)
  await press(page, 'F6 ArrowRight')
  await expectTold(page, /^Schritt 2 von 9/)
})

test('who may only look walks the map, and is told kindly that nothing changes', async ({
  board: page,
  person,
}) => {
  const before = await storedJourneys(page)
  const link = await shareLink(page, 'Link zum Zuschauen')
  const { page: viewer } = await person()
  await joinBoard(viewer, link, 'Gast')
  await expect(shape(viewer, 'step', 'Zieht um')).toBeVisible()
  await expect(async () => {
    await press(viewer, 'Home')
    await expectTold(viewer, /^Schritt 1 von 9/)
  }).toPass()
  for (const key of ['n', 's', 'Enter', 'Delete', 'Control+ArrowRight', '5']) {
    await press(viewer, 'ArrowRight')
    await expectTold(viewer, /^Schritt/)
    await press(viewer, key)
    await expectTold(viewer, 'Sie schauen zu und können hier nichts ändern.')
  }
  expect(await storedJourneys(page)).toEqual(before)
})

test('in English the map speaks English', async ({ server, person }) => {
  const { page } = await person({ locale: 'en-GB' })
  await page.goto(server.url)
  await page.getByLabel('Title of the board').fill('Keyboard')
  await chooseRadio(page.getByRole('radio', { name: 'Resident parking permit' }))
  await page.getByRole('button', { name: 'Create board' }).click()
  await keyboardReady(page)
  await press(page, 'ArrowRight')
  await expectTold(page, /^Step 1 of 9: /)
  await press(page, 'ArrowDown')
  await expectTold(page, /, empty$/)
  await press(page, '?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await expectAccessible(page)
})
