import {
  journeyFromValue,
  label,
  resolveText,
  templateJourney,
  type Journey,
  type LocalizedText,
  type Step,
} from '@amtsweg/journey'
import type { Locator, Page } from '@playwright/test'
import metrics from '../../packages/journey/src/testing/samples/bewohnerparkausweis.metrics.json' with { type: 'json' }
import { expectFigures } from './figure-strip.ts'
import { expect, test } from './fixtures.ts'
import {
  boxOf,
  chooseRadio,
  createBoard,
  drag,
  joinBoard,
  rename,
  shape,
  shareLink,
  storedJourneys,
} from './on-the-board.ts'

/*
 * A group maps the resident parking permit at the wall: Ada leads with the mouse, Ayşe has no mouse at all. What they
 * enter is read from the worked sample, so that in the end theirs must say the same.
 */

const journey = templateJourney('bewohnerparkausweis')
if (journey === null) throw new Error('the sample was expected')
const steps = journey.phases.flatMap((phase) => phase.steps)

const LANES = journey.lanes.length
const DOCUMENTS_AT = journey.lanes.findIndex((lane) => lane.kind === 'document')

const de = (text: LocalizedText) => resolveText(text, 'de').text
const texts = (step: Step, kind: 'pain' | 'idea') =>
  step.cards.filter((card) => card.kind === kind).map((card) => de(card.text))
const documents = (step: Step, direction: 'provided' | 'received') =>
  step.cards.filter((card) => card.direction === direction).map((card) => de(card.text))
const german = (value: number) => String(value).replace('.', ',')

/** The panel of what is selected. */
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Eigenschaften' })

/** What a screen reader was told last. */
const told = (page: Page) => page.locator('.aw-announcer')

/** Writes where the text cursor is, and leaves the text. */
async function write(page: Page, text: string) {
  await expect(page.locator('.tl-canvas textarea')).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(page.locator('.tl-canvas textarea')).toHaveCount(0)
}

// With the mouse.

/** Clicks into a field of the panel and replaces what is in it. */
async function enter(page: Page, field: string, text: string) {
  await panelOf(page).getByLabel(field, { exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function choose(page: Page, field: string, word: string) {
  await panelOf(page)
    .getByRole('button', { name: new RegExp(`^${field} `) })
    .click()
  await page.getByRole('menuitemradio', { name: word, exact: true }).click()
}

/** Leaves what is selected and looks at the whole map. */
async function lookAtAll(page: Page) {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(panelOf(page).getByRole('heading')).toHaveCount(0)
  await page.keyboard.press('Shift+1')
}

async function clickStep(page: Page, step: Step) {
  await expect(async () => {
    await lookAtAll(page)
    const { x, y } = await boxOf(shape(page, 'step', de(step.title)))
    await page.mouse.click(x + 20, y + 8)
    await expect(panelOf(page).getByLabel('Titel')).toHaveValue(de(step.title), { timeout: 5_000 })
  }).toPass()
}

/** The first step of a phase by its button, the others by the menu of the one before. */
async function addStepsByMouse(page: Page, phase: { readonly steps: readonly Step[] }) {
  for (const [at, step] of phase.steps.entries()) {
    if (at === 0)
      await page.getByRole('button', { name: 'Ersten Schritt hinzufügen' }).first().click()
    else await page.getByRole('button', { name: 'Schritt danach einfügen' }).click()
    await write(page, de(step.title))
  }
}

async function fillByMouse(page: Page, step: Step) {
  await clickStep(page, step)
  const panel = panelOf(page)
  if (step.emotion !== null) {
    await panel.getByLabel(label('emotion', step.emotion, 'de'), { exact: true }).check()
  }
  await choose(page, 'Kanal', label('channel', step.channel, 'de'))
  await choose(page, 'Medium', label('medium', step.medium, 'de'))
  await enter(page, 'Zuständige Stelle', de(step.office))
  await panel.getByLabel('Kontakt mit der Verwaltung').setChecked(step.contact)
  await panel.getByLabel('Schlüsselmoment').setChecked(step.momentOfTruth)
  await enter(page, 'Wartezeit in Tagen', german(step.waitDays))
  await choose(page, 'Gewartet wird auf', label('waitOn', step.waitOn, 'de'))
  await enterEffort(page, step.effortMinutes)
  await enter(page, 'Kosten in Euro', german(step.costEur))
  for (const direction of ['provided', 'received'] as const) {
    const name = direction === 'provided' ? 'Abgegebene Unterlagen' : 'Erhaltene Unterlagen'
    const group = panel.getByRole('group', { name })
    for (const text of documents(step, direction)) {
      await group.getByLabel('Weitere Unterlage').click()
      await page.keyboard.type(text)
      await group.getByRole('button', { name: 'Hinzufügen' }).click()
    }
  }
  await enter(page, 'Rechtsgrundlage', step.legalBasis)
  // Once one has tried to drag, one clicks.
  const addPain = step === steps[0] ? dragFromPalette : addFromPalette
  for (const text of texts(step, 'pain')) await addPain(page, step, 'Schmerzpunkt', text)
  for (const text of texts(step, 'idea')) await addInCell(page, step, 'Idee', text)
}

/** In hours where it is a good part of one, as people say it. */
async function enterEffort(page: Page, minutes: number) {
  const [unit, field, amount] =
    minutes < 45
      ? (['Min.', 'Aufwand in Minuten', minutes] as const)
      : (['Std.', 'Aufwand in Stunden', minutes / 60] as const)
  // The radio button itself is drawn by its label.
  await chooseRadio(panelOf(page).getByRole('radio', { name: unit }))
  await enter(page, field, german(amount))
}

/** With the + in the empty cell of the step. */
async function addInCell(page: Page, step: Step, kind: string, text: string) {
  await clickStep(page, step)
  await page
    .locator('.aw-add')
    .and(page.getByRole('button', { name: `${kind} hinzufügen`, exact: true }))
    .click()
  await write(page, text)
}

/** The building block of the palette with this name. */
const block = (page: Page, kind: string) =>
  page.locator('.aw-palette').getByRole('button', { name: kind, exact: true })

async function dragFromPalette(page: Page, step: Step, kind: string, text: string) {
  await clickStep(page, step)
  const head = await boxOf(shape(page, 'step', de(step.title)))
  await drag(page, block(page, kind), { x: head.x + head.width / 2, y: head.y + 12 })
  await write(page, text)
}

async function addFromPalette(page: Page, step: Step, kind: string, text: string) {
  await clickStep(page, step)
  await block(page, kind).click()
  await write(page, text)
}

/** Takes the lane of documents away, as nobody seems to need it, and puts it back where it was. */
async function changeLanesByMouse(page: Page) {
  await page.getByRole('button', { name: 'Zeilen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Zeilen der Bürgerreise' })
  const row = dialog.getByRole('listitem')
  await expect(row).toHaveCount(LANES)
  await dialog.getByRole('button', { name: '„Unterlagen“ löschen' }).click()
  await expect(row).toHaveCount(LANES - 1)
  await dialog.getByLabel('Art der neuen Zeile').selectOption({ label: 'Unterlagen' })
  await dialog.getByRole('button', { name: 'Zeile hinzufügen' }).click()
  await expect(row).toHaveCount(LANES)
  const isAt = (at: number) => expect(row.nth(at).getByRole('textbox')).toHaveValue('Unterlagen')
  for (let at = LANES - 1; at > DOCUMENTS_AT; at -= 1) {
    await isAt(at)
    await dialog.getByRole('button', { name: '„Unterlagen“ nach oben' }).click()
  }
  await isAt(DOCUMENTS_AT)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

// With the keyboard alone.

/** Presses a key again and again until a screen reader is told what is looked for. */
async function pressUntil(page: Page, key: string, words: RegExp) {
  for (let count = 0; count < 40; count += 1) {
    if (words.test(await told(page).innerText())) return
    const before = await told(page).innerText()
    await page.keyboard.press(key)
    await expect(told(page)).not.toHaveText(before)
  }
  throw new Error(`${words} was not reached`)
}

/** Goes on with Tab until a field has the focus. */
async function tabTo(page: Page, field: Locator) {
  for (let count = 0; count < 60; count += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the field was not reached')
}

async function typeInto(page: Page, field: string, text: string) {
  await tabTo(page, panelOf(page).getByLabel(field, { exact: true }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function chooseByKeys(page: Page, field: string, word: string) {
  await tabTo(page, panelOf(page).getByRole('button', { name: new RegExp(`^${field} `) }))
  await page.keyboard.press('Enter')
  const choice = page.getByRole('menuitemradio', { name: word, exact: true })
  await expect(choice).toBeVisible()
  await page.keyboard.type(word)
  await expect(choice).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(choice).toHaveCount(0)
}

async function tickByKeys(page: Page, field: string, isTicked: boolean) {
  if (!isTicked) return
  await tabTo(page, panelOf(page).getByLabel(field))
  await page.keyboard.press('Space')
}

async function walkToPhase(page: Page, title: string) {
  await pressUntil(page, 'ArrowRight', new RegExp(`Phase (?:\\d von \\d: )?${title}`))
}

/** Gives a phase another title. */
async function renameByKeys(page: Page, before: string, after: string) {
  await pressUntil(page, 'ArrowUp', /^Phase \d/)
  await page.keyboard.press('Home')
  await expect(told(page)).toHaveText(/^Phase 1 /)
  await walkToPhase(page, before)
  await page.keyboard.press('Enter')
  await expect(page.locator('.tl-canvas textarea')).toHaveValue(before)
  await page.keyboard.press('Control+a')
  await write(page, after)
  await expect(told(page)).toContainText(after)
}

async function addStepsByKeys(
  page: Page,
  phase: { readonly title: LocalizedText; readonly steps: readonly Step[] },
) {
  await walkToPhase(page, de(phase.title))
  for (const step of phase.steps) {
    await page.keyboard.press('s')
    await write(page, de(step.title))
    await expect(told(page)).toHaveText(/^Schritt/)
  }
}

async function walkToStep(page: Page, step: Step) {
  await pressUntil(page, 'ArrowUp', /^Schritt /)
  await page.keyboard.press('Home')
  await expect(told(page)).toHaveText(/^Schritt 1 /)
  await pressUntil(page, 'ArrowRight', new RegExp(`: ${de(step.title)}\\.`))
}

async function fillByKeys(page: Page, step: Step) {
  await walkToStep(page, step)
  if (step.emotion !== null) await page.keyboard.press(String(step.emotion))
  await page.keyboard.press('F6')
  await chooseByKeys(page, 'Kanal', label('channel', step.channel, 'de'))
  await chooseByKeys(page, 'Medium', label('medium', step.medium, 'de'))
  await typeInto(page, 'Zuständige Stelle', de(step.office))
  await tickByKeys(page, 'Kontakt mit der Verwaltung', step.contact)
  await tickByKeys(page, 'Schlüsselmoment', step.momentOfTruth)
  await typeInto(page, 'Wartezeit in Tagen', german(step.waitDays))
  await chooseByKeys(page, 'Gewartet wird auf', label('waitOn', step.waitOn, 'de'))
  await typeInto(page, 'Aufwand in Minuten', german(step.effortMinutes))
  await typeInto(page, 'Kosten in Euro', german(step.costEur))
  const received = panelOf(page).getByRole('group', { name: 'Erhaltene Unterlagen' })
  for (const text of documents(step, 'received')) {
    await tabTo(page, received.getByLabel('Weitere Unterlage'))
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await typeInto(page, 'Rechtsgrundlage', step.legalBasis)
  await page.keyboard.press('Escape')
  await addCardsByKeys(page, /^Schmerzpunkt/, texts(step, 'pain'))
  await addCardsByKeys(page, /^Idee/, texts(step, 'idea'))
  await pasteDocuments(page, documents(step, 'provided'))
}

async function addCardsByKeys(page: Page, lane: RegExp, all: readonly string[]) {
  await pressUntil(page, 'ArrowDown', lane)
  for (const text of all) {
    await page.keyboard.press('n')
    await write(page, text)
  }
}

/** A list from elsewhere, a line each. */
async function pasteDocuments(page: Page, all: readonly string[]) {
  if (all.length === 0) return
  await pressUntil(page, 'ArrowDown', /^Unterlage/)
  await page.evaluate((text) => navigator.clipboard.writeText(text), all.join('\n'))
  await page.keyboard.press('Control+v')
  await expect(told(page)).toHaveText(new RegExp(`^Unterlage 1 von ${all.length}: `))
}

/** Ids are everybody's own. */
const LEFT_OUT = new Set(['id', 'lane'])

/** All that a value says, in German. */
function inGerman(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => inGerman(each))
  if (typeof value !== 'object' || value === null) return value
  if ('de' in value) return value.de
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      LEFT_OUT.has(key) ? [] : [[key, inGerman(each)]],
    ),
  )
}

/** All that a journey says, the cards of each step lane by lane. */
function meaning(whole: Journey): unknown {
  const byLane = (step: Step) =>
    whole.lanes.map((lane) => step.cards.filter((card) => card.lane === lane.id))
  const phases = whole.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => ({ ...step, cards: byLane(step) })),
  }))
  return inGerman({ ...whole, phases })
}

/** The one journey of the board, read back from what programs are given. */
async function readBack(page: Page) {
  const [stored] = await storedJourneys(page)
  const reading = journeyFromValue(stored)
  if (!reading.ok || stored === undefined) throw new Error('a sound journey was expected')
  return { journey: reading.journey, metrics: stored.metrics }
}

test('a group maps the resident parking permit from the empty template, with mouse and keyboard only, and the figures are those of the sample', async ({
  server,
  person,
}) => {
  test.setTimeout(600_000)
  const { page: ada } = await person()
  await createBoard(ada, { url: server.url, title: 'Workshop', start: 'Leere Bürgerreise' })
  const { page: ayse, context } = await person()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await joinBoard(ayse, await shareLink(ada, 'Link zum Mitmachen'), 'Ayşe')
  await expect(ayse.getByRole('button', { name: 'Tastatur' })).toBeVisible()

  await rename(ada, shape(ada, 'journey', 'Neue Bürgerreise'), de(journey.title))
  await enter(ada, 'Name der Persona', journey.persona.name)
  await enter(ada, 'Beschreibung der Persona', de(journey.persona.description))
  await enter(ada, 'Name der Leistung', de(journey.service.name))
  await enter(ada, 'Notiz', de(journey.note))
  await lookAtAll(ada)
  await changeLanesByMouse(ada)

  const [first, second, ...others] = journey.phases
  if (first === undefined || second === undefined) throw new Error('phases were expected')
  // The group begins with a word of its own.
  await rename(ada, shape(ada, 'phase', de(second.title)), 'Der Antrag')
  await expect(shape(ayse, 'phase', 'Der Antrag')).toBeVisible()
  await lookAtAll(ada)
  await Promise.all([
    (async () => {
      await addStepsByMouse(ada, first)
      await lookAtAll(ada)
      await addStepsByMouse(ada, second)
    })(),
    (async () => {
      for (const phase of others) await addStepsByKeys(ayse, phase)
    })(),
  ])
  await expect(shape(ada, 'step', '')).toHaveCount(steps.length)
  await expect(shape(ayse, 'step', '')).toHaveCount(steps.length)

  const isAdas = (_: Step, at: number) => at % 2 === 0
  await Promise.all([
    (async () => {
      for (const step of steps.filter(isAdas)) await fillByMouse(ada, step)
    })(),
    (async () => {
      for (const step of steps.filter((each, at) => !isAdas(each, at))) await fillByKeys(ayse, step)
    })(),
  ])

  await renameByKeys(ayse, 'Der Antrag', de(second.title))
  await expect(shape(ada, 'phase', de(second.title))).toBeVisible()

  for (const page of [ada, ayse]) await expectFigures(page, metrics)
  const mapped = await readBack(ada)
  expect(meaning(mapped.journey)).toEqual(meaning(journey))
  const mappedSteps = mapped.journey.phases.flatMap((phase) => phase.steps)
  const ownIds = new Map(steps.map(({ id }, at) => [id, mappedSteps[at]?.id]))
  expect(mapped.metrics).toMatchObject({
    ...metrics,
    lowSteps: metrics.lowSteps.map((id) => ownIds.get(id)),
    momentsOfTruth: metrics.momentsOfTruth.map((id) => ownIds.get(id)),
  })
})
