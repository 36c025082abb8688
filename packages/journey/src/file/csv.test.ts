import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LANES, homeLane } from '../lanes.ts'
import type { Journey, LocalizedText, Step } from '../model.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { cellOfList, cellOfText, listOfCell, numberOfCell, textOfCell } from './csv-cells.ts'
import { CARD_COLUMNS } from './csv-columns.ts'
import { journeyFromCsv, journeysFromCsv } from './read-csv.ts'
import { journeyToCsv } from './write-csv.ts'

function fail(): never {
  throw new Error('the template must give a journey')
}

/**
 * What a table can hold: one language, default lanes, cards at home and in the order of the columns, no phase
 * without steps, and no two phases of one name.
 */
function tableJourney(journey: Journey): Journey {
  const phases = journey.phases
    .filter((phase) => phase.steps.length > 0)
    .map((phase, at) => ({
      id: `p${at + 1}`,
      title: `${plain(phase.title)} ${at}`,
      steps: phase.steps.map(tableStep),
    }))
  return {
    ...journey,
    id: 'csv',
    title: plain(journey.title),
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    note: '',
    origin: null,
    lanes: DEFAULT_LANES,
    phases,
  }
}

function tableStep(step: Step): Step {
  return {
    ...step,
    title: plain(step.title),
    office: plain(step.office),
    origin: null,
    cards: CARD_COLUMNS.flatMap(({ column, kind, direction }) => {
      const cards = step.cards.filter((card) => card.kind === kind && card.direction === direction)
      return cards.map((card, place) => ({
        ...card,
        id: `${step.id}-${column}-${place + 1}`,
        lane: homeLane(kind, DEFAULT_LANES),
        text: plain(card.text),
      }))
    }),
  }
}

function plain(text: LocalizedText): string {
  return typeof text === 'string' ? text : JSON.stringify(text)
}

test('[JO9] what a table can hold comes back from CSV, in both languages', () => {
  fc.assert(
    fc.property(
      journeyArbitrary,
      fc.constantFrom('de' as const, 'en' as const),
      (any, language) => {
        const journey = tableJourney(any)
        fc.pre(journey.phases.length > 0)
        const reading = journeyFromCsv(journeyToCsv([journey], language))
        expect(reading).toEqual({ ok: true, journey, warnings: [] })
      },
    ),
  )
})

test('[JO9] several journeys in a table come back, also of the same title', () => {
  const journeys = fc.array(journeyArbitrary, { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(journeys, (any) => {
      const held = any
        .map(tableJourney)
        .filter(({ phases }) => phases.length > 0)
        .map((journey, at) => ({
          ...journey,
          id: at === 0 ? 'csv' : `csv-${at + 1}`,
          title: `${plain(journey.title).slice(0, 30)} ${at}`,
        }))
      fc.pre(held.length > 1)
      expect(journeysFromCsv(journeyToCsv(held, 'de'))).toEqual({
        ok: true,
        journeys: held,
        warnings: [],
      })
    }),
  )
  const sample = templateJourney('bewohnerparkausweis') ?? fail()
  const twins = [sample, sample, { ...sample, state: 'to-be' as const }]
  const reading = journeysFromCsv(journeyToCsv(twins, 'de'))
  expect(reading.ok && reading.journeys.map(({ title, state }) => [title, state])).toEqual([
    ['Bewohnerparkausweis, Erstantrag (Ist)', 'as-is'],
    ['Bewohnerparkausweis, Erstantrag (Ist) (2)', 'as-is'],
    ['Bewohnerparkausweis, Erstantrag (Ist)', 'to-be'],
  ])
})

test('[JO9] phases of the same title stay apart, told by a number', () => {
  const sample = templateJourney('bewohnerparkausweis') ?? fail()
  const phases = sample.phases.map((phase) => ({ ...phase, title: 'Antrag' }))
  const reading = journeyFromCsv(journeyToCsv([{ ...sample, phases }], 'de'))
  expect(
    reading.ok && reading.journey.phases.map(({ title, steps }) => [title, steps.length]),
  ).toEqual(
    phases.map(({ steps }, at) => [at === 0 ? 'Antrag' : `Antrag (${at + 1})`, steps.length]),
  )
})

test('[JO11] an empty cell for the journey or its state says the same as the row above', () => {
  const reading = journeysFromCsv(
    'journey;state;phase;step\n;;a;b\nA;;a;c\n;Soll;a;d\nB;Ist;a;e\n;;a;f\n',
  )
  expect(
    reading.ok &&
      reading.journeys.map(({ title, state, phases }) => [
        title,
        state,
        phases[0]?.steps.map((step) => step.title),
      ]),
  ).toEqual([
    ['A', 'to-be', ['b', 'c', 'd']],
    ['B', 'as-is', ['e', 'f']],
  ])
})

test('[JO9] the table opens right in a German spreadsheet', () => {
  const csv = journeyToCsv([templateJourney('bewohnerparkausweis') ?? fail()], 'de')
  expect(csv.startsWith('\uFEFFBürgerreise;Zustand;Phase;')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(11)
  expect(csv).toContain(';30,7;')
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('[JO10] no cell begins as a formula, and texts and lists come back unchanged', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=x", '@a', '-1', '\tx')),
      (text) => {
        const cell = cellOfText(text)
        expect(cell.startsWith('=') || cell.startsWith('+') || cell.startsWith('-')).toBe(false)
        expect(cell.startsWith('@') || (cell !== '' && cell < ' ')).toBe(false)
        expect(textOfCell(cell)).toBe(text)
      },
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      expect(listOfCell(cellOfList(texts))).toEqual(texts)
    }),
  )
})

test('[JO11] a table with commas and without BOM is read, and a wrong cell is named', () => {
  const good = 'phase,step,waitDays\nAntrag,Formular holen,3\n'
  const reading = journeyFromCsv(good)
  expect(reading.ok && reading.journey.phases[0]?.steps[0]).toMatchObject({
    title: 'Formular holen',
    waitDays: 3,
  })
  expect(journeyFromCsv('phase;step;waitDays\n"Zwei\nZeilen";a;1\nb;c;viele\n')).toEqual({
    ok: false,
    problems: [
      {
        code: 'csv_value',
        path: 'waitDays',
        line: 4,
        column: 3,
        params: { name: 'waitDays', received: 'viele' },
      },
    ],
  })
  expect(journeyFromCsv('phase;name\na;b\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'csv_header', line: 1, params: { name: 'step' } }],
  })
  expect(journeyFromCsv('phase;step\n"a;b\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'csv_quotes', line: 2 }],
  })
  expect(journeyFromCsv('phase;step\na;b;c\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'csv_columns', line: 2, column: 3 }],
  })
  expect(journeyFromCsv('phase;step;emotion\na;b;9\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'too_big', line: 2, column: 3 }],
  })
  expect(journeyFromCsv('')).toMatchObject({ ok: false, problems: [{ code: 'empty' }] })
})

test.each([
  ['1.800', 'de', 1800],
  ['1.800,50', 'de', 1800.5],
  ['1,800', 'de', 1.8],
  ['30,7', 'de', 30.7],
  ['30.7', 'de', 30.7],
  ['1,800', 'en', 1800],
  ['1,800.50', 'en', 1800.5],
  ['1.800', 'en', 1.8],
  ['1.800', null, null],
  ['0.125', null, 0.125],
  ['1800', null, 1800],
  ['', 'de', 0],
  ['-1', 'de', null],
  ['1.8.0', 'de', null],
  ['1e3', 'en', null],
  ['drei', 'de', null],
] as const)('[JO11] the cell %j below a heading in %s is %s', (cell, language, number) => {
  expect(numberOfCell(cell, language)).toBe(number)
})

test('[JO11] a problem of any field names its line and cell', () => {
  const places = (csv: string) => {
    const reading = journeyFromCsv(csv)
    return (reading.ok ? reading.warnings : reading.problems).map(({ code, line, column }) => [
      code,
      line,
      column,
    ])
  }
  const long = 'x'.repeat(301)
  expect(places('state;phase;step\n;a;b\nfrüher;a;c\n')).toEqual([['wrong_type', 3, 1]])
  expect(places(`phase;step\na;b\na;${long}\n`)).toEqual([['too_long', 3, 2]])
  expect(places(`step;phase\na;b\na;${long}\n`)).toEqual([['too_long', 3, 2]])
  expect(places('phase;step;id\na;b;x\na;c;x\n')).toEqual([['duplicate_id', 3, 3]])
  expect(places('phase;step;Kanal\na;b;Taube\n')).toEqual([['unknown_value', 2, 3]])
  expect(places(`phase;step;Ideen\na;b;c | ${'x'.repeat(5_001)}\n`)).toEqual([['too_long', 2, 3]])
  expect(places('phase;step;Farbe;\na;b;rot;\n')).toEqual([['csv_unknown_column', 1, 3]])
  expect(places('sep=,\r\nphase,step,waitDays\r\na,b,-1\r\n')).toEqual([['csv_value', 3, 3]])
  expect(places('journey;phase;step\nA;a;b\nB;a;c\n')).toEqual([['several_journeys', 3, 1]])
  expect(places('phase;step\na;\n')).toEqual([['csv_value', 2, 2]])
  expect(places('phase;step\n')).toEqual([['empty', undefined, undefined]])
})

test('[JO11] whatever text is read as a table, nothing is thrown', () => {
  const table = fc
    .array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('phase', 'step', '"', '=1')), {
        maxLength: 5,
      }),
    )
    .map((rows) => `phase;step;id\n${rows.map((cells) => cells.join(';')).join('\n')}`)
  fc.assert(
    fc.property(fc.oneof(table, fc.string()), (text) => {
      expect(typeof journeyFromCsv(text).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})
