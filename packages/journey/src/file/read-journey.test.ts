import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JOURNEY_LIMITS } from '../limits.ts'
import { TEMPLATES } from '../templates/template-ids.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { describeProblem } from './describe-problem.ts'
import { PROBLEM_CODES } from './problem.ts'
import type { Problem } from './problem.ts'
import { journeyFromJson, journeyFromValue } from './read-journey.ts'
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

const JOURNEY_TEMPLATES = TEMPLATES.filter((id) => templateJourney(id) !== null)

test.each(JOURNEY_TEMPLATES)('[JO3] the template %s comes back from its own file', (id) => {
  const journey = templateJourney(id) ?? fail()
  expect(journeyFromJson(journeyToJson(journey))).toEqual({ ok: true, journey, warnings: [] })
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
  ['an emotion of 7', (file) => (file.steps[0]['emotion'] = 7), 'too_big', 'steps[0].emotion'],
  ['an emotion of 0', (file) => (file.steps[0]['emotion'] = 0), 'too_small', 'steps[0].emotion'],
  [
    'negative waiting',
    (file) => (file.steps[0]['waitDays'] = -1),
    'too_small',
    'steps[0].waitDays',
  ],
  [
    'a text as number',
    (file) => (file.steps[0]['costEur'] = '3'),
    'wrong_type',
    'steps[0].costEur',
  ],
  ['half a cent', (file) => (file.steps[0]['costEur'] = 0.005), 'too_fine', 'steps[0].costEur'],
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

test('[JO4] JSON may begin with a BOM', () => {
  expect(journeyFromJson(`\uFEFF${sample}`).ok).toBe(true)
})

test('[JO5] what is wrong in a JSON text is named by line and column too', () => {
  const text = journeyToJson(templateJourney('baugenehmigung') ?? fail())
  const wrong = text.replace('"emotion": 2', '"emotion": 7')
  const before = wrong.slice(0, wrong.indexOf('"emotion": 7')).split('\n')
  expect(journeyFromJson(wrong)).toEqual({
    ok: false,
    problems: [
      {
        code: 'too_big',
        path: 'steps[1].emotion',
        params: { expected: '<=5', received: '7', limit: 5 },
        line: before.length,
        column: (before.at(-1) ?? '').length + '"emotion": '.length + 1,
      },
    ],
  })
})

test('[JO5] a step that is there twice is one problem, not one for each of its cards', () => {
  expect(problemsOf(changed((file) => (file.steps[1]!['id'] = 'b01')))).toEqual([
    ['duplicate_id', 'steps[1].id'],
  ])
})

test('[JO5] whatever value is read, nothing is thrown and every problem can be told', () => {
  const field = fc.constantFrom('title', 'state', 'service', 'persona', 'phases', 'steps', 'lanes')
  fc.assert(
    fc.property(fc.anything(), field, (value, name) => {
      const within = journeyFromValue(
        changed((file) => void Object.assign(file, { [name]: value })),
      )
      for (const reading of [journeyFromValue(value), within]) {
        const problems = reading.ok ? reading.warnings : reading.problems
        const sentences = problems.map((each) => describeProblem(each, 'de'))
        expect(sentences.filter((each) => /undefined|\| unknown|\(\)/.test(each))).toEqual([])
      }
    }),
  )
})

test('[JO8] sentences are for people: types in words, choices listed', () => {
  const sentences = (change: (file: SampleFile) => void, language: 'de' | 'en') => {
    const reading = journeyFromValue(changed(change))
    return (reading.ok ? reading.warnings : reading.problems).map((problem) =>
      describeProblem(problem, language),
    )
  }
  expect(sentences((file) => (file.steps[0]['title'] = 7), 'de')).toEqual([
    'steps[0].title: Hier wird ein Text erwartet, gefunden wurde 7.',
  ])
  expect(sentences((file) => (file.steps[0]['costEur'] = 0.005), 'de')).toEqual([
    'steps[0].costEur: Der Wert 0.005 hat mehr als zwei Stellen nach dem Komma.',
  ])
  expect(sentences((file) => (file.steps[0]['title'] = { Deutsch: 'x' }), 'en')).toEqual([
    'steps[0].title.Deutsch: "Deutsch" is no language tag such as "de" or "en".',
  ])
  expect(sentences((file) => (file['state'] = 'old'), 'en')).toEqual([
    'state: Expected here is one of "as-is", "to-be"; found was "old".',
  ])
})
