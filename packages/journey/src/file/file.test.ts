import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey, Step } from '../model.ts'
import { TEMPLATES, templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { cellOfList, cellOfText, listOfCell, textOfCell } from './csv-cells.ts'
import { describeProblem, PROBLEM_CODES } from './problem.ts'
import type { Problem } from './problem.ts'
import { journeyFromCsv } from './read-csv.ts'
import { journeyFromJson, journeyFromValue } from './read-journey.ts'
import { journeyToCsv } from './write-csv.ts'
import { journeyToMarkdown } from './write-markdown.ts'
import { journeyToJson, journeyToValue } from './write-journey.ts'

const sample = JSON.stringify(journeyToValue(templateJourney('baugenehmigung') ?? fail()))

function fail(): never {
  throw new Error('the template must give a journey')
}

/** The sample with one thing changed, as a decoded value. */
function changed(change: (file: SampleFile) => void): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Written two lines above.
  const file = JSON.parse(sample) as SampleFile
  change(file)
  return file
}

interface SampleFile {
  [key: string]: unknown
  phases?: Record<string, unknown>[]
  steps: [Record<string, unknown>, ...Record<string, unknown>[]]
}

function problemsOf(value: unknown): readonly (readonly [string, string])[] {
  const reading = journeyFromValue(value)
  return (reading.ok ? reading.warnings : reading.problems).map(({ code, path }) => [code, path])
}

test('[JO3] a journey written as JSON and read again is the same journey', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      expect(journeyFromJson(journeyToJson(journey))).toEqual({ ok: true, journey, warnings: [] })
    }),
  )
})

test.each(TEMPLATES)('[JO3] the template %s comes back from its own file', (id) => {
  const journey = templateJourney(id)
  if (journey === null) expect(id).toBe('canvas')
  else expect(journeyFromJson(journeyToJson(journey))).toEqual({ ok: true, journey, warnings: [] })
})

test('[JO4] JSON that is cut off is refused with line and column', () => {
  const text = journeyToJson(templateJourney('baugenehmigung') ?? fail())
  const cut = text.slice(0, text.indexOf('"phases"') + 20)
  const lines = cut.split('\n')
  expect(journeyFromJson(cut)).toEqual({
    ok: false,
    problems: [
      {
        code: 'not_json',
        path: '',
        params: {},
        line: lines.length,
        column: (lines.at(-1) ?? '').length + 1,
      },
    ],
  })
  expect(journeyFromJson('{\n  "a": 1,\n  b: 2\n}')).toMatchObject({
    problems: [{ code: 'not_json', line: 3, column: 3 }],
  })
})

test('[JO4] every cut of a file is refused and never throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: sample.length - 1 }), (length) => {
      expect(journeyFromJson(sample.slice(0, length)).ok).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test.each<[string, (file: SampleFile) => void, string, string]>([
  [
    'a step in no phase',
    (file) => (file.steps[0]['phase'] = 'p9'),
    'unknown_phase',
    'steps[0].phase',
  ],
  ['a step without a phase', (file) => delete file.steps[0]['phase'], 'missing', 'steps[0].phase'],
  ['an emotion of 7', (file) => (file.steps[0]['emotion'] = 7), 'out_of_range', 'steps[0].emotion'],
  ['an emotion of 0', (file) => (file.steps[0]['emotion'] = 0), 'out_of_range', 'steps[0].emotion'],
  [
    'negative waiting',
    (file) => (file.steps[0]['waitDays'] = -1),
    'out_of_range',
    'steps[0].waitDays',
  ],
  [
    'a text as number',
    (file) => (file.steps[0]['costEur'] = '3'),
    'wrong_type',
    'steps[0].costEur',
  ],
  ['half a cent', (file) => (file.steps[0]['costEur'] = 0.005), 'out_of_range', 'steps[0].costEur'],
  ['a title as list', (file) => (file.steps[0]['title'] = []), 'wrong_type', 'steps[0].title'],
  [
    'a long title',
    (file) => (file.steps[0]['title'] = 'x'.repeat(301)),
    'too_long',
    'steps[0].title',
  ],
  [
    'a long translation',
    (file) => (file.steps[0]['title'] = { de: 'x'.repeat(301) }),
    'too_long',
    'steps[0].title.de',
  ],
  ['the same step twice', (file) => (file.steps[0]['id'] = 'b02'), 'duplicate_id', 'steps[1].id'],
  ['no phases', (file) => delete file['phases'], 'missing', 'phases'],
  ['another schema', (file) => (file['schema'] = 'x/2'), 'not_a_journey', 'schema'],
  [
    'too many phases',
    (file) => (file.phases = Array.from({ length: 101 }, (_, at) => ({ id: `p${at}`, title: '' }))),
    'too_many',
    'phases',
  ],
  [
    'no lane for cards',
    (file) => (file['lanes'] = [{ id: 'x', kind: 'step' }]),
    'no_card_lane',
    'lanes',
  ],
  [
    'an unknown lane',
    (file) => (file.steps[0]['cards'] = [{ id: 'x', kind: 'pain', lane: 'x', text: '' }]),
    'unknown_lane',
    'steps[0].cards[0].lane',
  ],
])('[JO5] %s is refused with code and place', (_name, change, code, path) => {
  const reading = journeyFromValue(changed(change))
  expect(reading.ok).toBe(false)
  expect(problemsOf(changed(change))).toContainEqual([code, path])
})

test.each([[null], [7], ['text'], [[]], [{}]])('[JO5] %j is no journey', (value) => {
  expect(journeyFromValue(value).ok).toBe(false)
})

test('[JO5] a key that would replace a prototype is refused', () => {
  const text = sample.replace('"persona":{', '"persona":{"__proto__":{"x":1},')
  expect(journeyFromJson(text)).toMatchObject({
    ok: false,
    problems: [{ code: 'forbidden_key', path: 'persona' }],
  })
})

test('[JO5] a file above the limit is not even parsed', () => {
  expect(journeyFromJson(' '.repeat(JOURNEY_LIMITS.file + 1))).toMatchObject({
    ok: false,
    problems: [{ code: 'too_large' }],
  })
})

test('[JO6] unknown values are kept as they are, with a warning', () => {
  const reading = journeyFromValue(changed((file) => (file.steps[0]['channel'] = 'pigeon')))
  expect(reading.ok && reading.journey.phases[0]?.steps[0]?.channel).toBe('pigeon')
  expect(problemsOf(changed((file) => (file.steps[0]['channel'] = 'pigeon')))).toEqual([
    ['unknown_value', 'steps[0].channel'],
  ])
})

test('[JO7] where lists and cards differ, cards count and a warning says so', () => {
  const value = changed((file) => {
    file.steps[0]['cards'] = [{ id: 'c', kind: 'pain', lane: 'pain', text: 'Anderes' }]
  })
  const reading = journeyFromValue(value)
  expect(reading.ok && reading.journey.phases[0]?.steps[0]?.cards).toEqual([
    { id: 'c', kind: 'pain', lane: 'pain', text: 'Anderes', direction: null },
  ])
  expect(problemsOf(value)).toEqual([['lists_ignored', 'steps[0]']])
})

test('[JO8] every problem has a sentence in German and English', () => {
  for (const code of PROBLEM_CODES) {
    const problem: Problem = { code, path: 'steps[3].phase', line: 7, column: 2, params: {} }
    expect(describeProblem(problem, 'de')).toMatch(/^steps\[3\]\.phase, Zeile 7, Spalte 2: .+\.$/)
    expect(describeProblem(problem, 'en')).toMatch(/^steps\[3\]\.phase, line 7, column 2: .+\.$/)
  }
})

/** What a table can hold: plain texts, default lanes, cards at home and grouped by their column. */
function tableJourney(journey: Journey): Journey {
  const plain = (text: Journey['title']) => (typeof text === 'string' ? text : JSON.stringify(text))
  const title = plain(journey.title)
  const phases = journey.phases.map((phase, at) => ({
    id: `p${at + 1}`,
    title: `${at} ${plain(phase.title)}`,
    steps: phase.steps.map((step): Step => ({
      ...step,
      title: `S ${plain(step.title)}`,
      office: plain(step.office),
      cards: step.cards
        .filter((card) => card.kind === 'pain')
        .map((card, place) => ({
          ...card,
          id: `${step.id}-painPoints-${place + 1}`,
          lane: 'pain',
          text: `T ${plain(card.text)}`,
        })),
    })),
  }))
  return {
    ...journey,
    id: 'csv',
    title,
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    note: '',
    lanes: DEFAULT_LANES,
    phases: phases
      .filter((phase) => phase.steps.length > 0)
      .map((phase, at) => ({ ...phase, id: `p${at + 1}` })),
  }
}

test('[JO9] what a table can hold comes back from CSV, in both languages', () => {
  fc.assert(
    fc.property(
      journeyArbitrary,
      fc.constantFrom('de' as const, 'en' as const),
      (any, language) => {
        const journey = tableJourney(any)
        if (journey.phases.length === 0) return
        const reading = journeyFromCsv(journeyToCsv([journey], language))
        expect(reading).toEqual({ ok: true, journey, warnings: [] })
      },
    ),
  )
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
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (texts) => {
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
    problems: [{ code: 'out_of_range', line: 2 }],
  })
  expect(journeyFromCsv('')).toMatchObject({ ok: false, problems: [{ code: 'empty' }] })
})

test('[JO12] the report has every step, figure and finding, and no live markup', () => {
  const report = journeyToMarkdown([templateJourney('baugenehmigung') ?? fail()], 'de')
  expect(report).toContain('# Baugenehmigung Einfamilienhaus (Ist)')
  expect(report).toContain('| Wartezeit in Tagen | 209 |')
  expect(report).toContain('| Kosten in Euro | 2.655,00 |')
  expect(report.match(/^### /gm)).toHaveLength(14)
  expect(report.match(/\| Schmerzpunkt \|/g)).toHaveLength(10)
  expect(report).toContain('●○○○○ Bekommt Nachforderung mit Frist: sehr schlecht (1)')
  const evil = journeyToMarkdown(
    [{ ...(templateJourney('empty') ?? fail()), note: '<script>x</script> [a](javascript:x) | b' }],
    'en',
  )
  expect(evil).toContain(String.raw`\<script\>x\</script\> \[a\](javascript:x) \| b`)
})
