import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LANES } from '../lanes.ts'
import { JOURNEY_LIMITS } from '../limits.ts'
import type { Journey, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { describeProblem } from './describe-problem.ts'
import { journeysFromText } from './journey-from-text.ts'
import { oneLine } from './one-line.ts'
import { journeysFromCjml } from './read-cjml.ts'
import { journeysFromMermaid } from './read-mermaid.ts'
import { journeyToCjml } from './write-cjml.ts'
import { journeyToCsv } from './write-csv.ts'
import { journeyToJson } from './write-journey.ts'
import { journeyToMermaid } from './write-mermaid.ts'
import { emptyStep } from '../commands.ts'

const read = (text: LocalizedText) => oneLine(resolveText(text, 'de').text)
const held = {
  service: { name: '', leistungsschluessel: null },
  lanes: DEFAULT_LANES,
  note: '',
  origin: null,
} as const

/** What a Mermaid diagram can hold of a journey, which is the `at`th of the file. */
function mermaidPart(journey: Journey, at: number): Journey {
  let steps = 0
  return {
    ...held,
    id: at === 0 ? 'mermaid' : `mermaid-${at + 1}`,
    title: read(journey.title),
    state: 'as-is',
    persona: { name: '', description: '' },
    phases: journey.phases.map((phase, at) => ({
      id: `p${at + 1}`,
      title: read(phase.title),
      steps: phase.steps.map((step): Step => {
        steps += 1
        const office = step.contact ? read(step.office) : ''
        return {
          ...emptyStep(`s${steps}`, read(step.title)),
          actor: step.actor,
          office,
          contact: office !== '',
          emotion: step.emotion === null ? null : Math.round(step.emotion),
        }
      }),
    })),
  }
}

/** What a CJML file can hold of a journey: no experience in a planned one. */
function cjmlPart(journey: Journey): Journey {
  return {
    ...held,
    id: journey.id,
    title: read(journey.title),
    state: journey.state,
    persona: { name: oneLine(journey.persona.name), description: '' },
    phases: journey.phases.map((phase) => ({
      id: phase.id,
      title: read(phase.title),
      steps: phase.steps.map((step): Step => ({
        ...emptyStep(step.id, read(step.title)),
        actor: step.contact && step.actor === 'office' ? 'office' : 'citizen',
        channel: step.contact ? step.channel : 'none',
        office: step.contact ? read(step.office) : '',
        contact: step.contact,
        emotion: journey.state === 'to-be' ? null : step.emotion,
      })),
    })),
  }
}

test('[JO33] what Mermaid diagrams can hold comes back from them, and is written the same again', () => {
  fc.assert(
    fc.property(fc.array(journeyArbitrary, { minLength: 1, maxLength: 3 }), (journeys) => {
      const text = journeyToMermaid(journeys, 'de')
      const reading = journeysFromMermaid(text)
      expect(reading).toEqual({ ok: true, journeys: journeys.map(mermaidPart), warnings: [] })
      if (reading.ok) expect(journeyToMermaid(reading.journeys, 'de')).toBe(text)
    }),
  )
})

test('[JO34] what a CJML file can hold comes back from it, and is written the same again', () => {
  fc.assert(
    fc.property(fc.array(journeyArbitrary, { minLength: 1, maxLength: 3 }), (journeys) => {
      const text = journeyToCjml(journeys, 'de')
      const reading = journeysFromCjml(text)
      expect(reading).toEqual({ ok: true, journeys: journeys.map(cjmlPart), warnings: [] })
      if (reading.ok) expect(journeyToCjml(reading.journeys, 'de')).toBe(text)
    }),
  )
})

test('[JO33] lines that are not understood are named by line and column, and the others are read', () => {
  const text =
    'journey\n  title Ausweis\n  section Antrag\n    Geht zum Amt: 3: Bürgerin oder Bürger\n    ???\n    Wartet: 9: Bürgerin oder Bürger\n    Freut sich: 5: Katze\n'
  const reading = journeysFromMermaid(text)
  if (!reading.ok) throw new Error('a journey was expected')
  expect(
    reading.journeys[0]?.phases[0]?.steps.map(({ title, emotion }) => [title, emotion]),
  ).toEqual([
    ['Geht zum Amt', 3],
    ['Wartet', null],
    ['Freut sich', 5],
  ])
  expect(reading.warnings.map((each) => describeProblem(each, 'de').slice(0, 18))).toEqual([
    'Zeile 5, Spalte 5:',
    'Zeile 6, Spalte 12',
    'Zeile 7, Spalte 5:',
  ])
  const long = journeysFromMermaid(`journey\n  section ${'x'.repeat(301)}\n`)
  expect(long).toMatchObject({ ok: false, problems: [{ code: 'too_long', line: 2, column: 3 }] })
})

test('[JO34] malformed XML is named by line and column, and what is no touchpoint is left out', () => {
  const good = journeyToCjml([templateJourney('bewohnerparkausweis') ?? never()], 'de')
  const cut = journeysFromCjml(good.replace('</actors>', '</actor>'))
  expect(cut).toMatchObject({ ok: false, problems: [{ code: 'not_xml' }] })
  if (!cut.ok) expect(cut.problems[0]?.line).toBeGreaterThan(2)
  const declared = journeysFromCjml(good.replace('<CJML', '<!DOCTYPE a [<!ENTITY b "c">]><CJML'))
  expect(declared).toMatchObject({ ok: false })
  const odd = good.replace('<touchpoints>', '<touchpoints><decision/>')
  expect(journeysFromCjml(odd)).toMatchObject({
    ok: true,
    warnings: [{ code: 'unknown_element', path: 'touchpoints[0]', ...placeIn(odd, '<decision') }],
  })
  const rated = good.replace(/<rating>\d</, '<rating>9<')
  expect(journeysFromCjml(rated)).toMatchObject({
    ok: false,
    problems: [{ code: 'too_big', ...placeIn(rated, '<actualAction') }],
  })
})

test('[JO35] a text is read by its content, whatever its format; ordinary text is none', () => {
  const journey = templateJourney('bewohnerparkausweis') ?? never()
  const board = JSON.stringify({
    schema: 'amtsweg-board/1',
    journeys: [JSON.parse(journeyToJson(journey))],
  })
  for (const [format, text] of [
    ['json', journeyToJson(journey)],
    ['board', board],
    ['csv', journeyToCsv([journey], 'de')],
    ['csv', journeyToCsv([journey], 'en')],
    ['mermaid', journeyToMermaid([journey], 'de')],
    ['mermaid', `\`\`\`mermaid\n${journeyToMermaid([journey], 'de')}\`\`\``],
    ['cjml', journeyToCjml([journey], 'de')],
  ] as const) {
    const reading = journeysFromText(text)
    expect(reading).toMatchObject({ ok: true, format })
    expect(reading.ok && reading.journeys[0]?.phases.length).toBe(5)
  }
  for (const text of [
    '',
    'Guten Tag',
    '{"a": 1}',
    '<p>Hallo</p>',
    'Phase',
    'a;b;c\n1;2;3',
    'my journey',
  ]) {
    expect(journeysFromText(text)).toEqual({ ok: false, format: null, problems: [] })
  }
})

test('[JO35] what is wrong in a file of a whole board is named by line and column', () => {
  const file = `{\n  "schema": "amtsweg-board/1",\n  "journeys": [{ "schema": "amtsweg-journey/1" }]\n}`
  const reading = journeysFromText(file)
  if (reading.ok) throw new Error('problems were expected')
  expect(reading.problems[0]).toMatchObject({ code: 'missing', line: 3, column: 16 })
  expect(journeysFromText(file.slice(0, -3))).toMatchObject({
    ok: false,
    format: 'board',
    problems: [{ code: 'not_json', line: 3 }],
  })
  const many = journeyToMermaid(
    Array.from({ length: JOURNEY_LIMITS.journeys + 1 }, () => templateJourney('empty') ?? never()),
    'de',
  )
  expect(journeysFromText(many)).toMatchObject({ ok: false, problems: [{ code: 'too_many' }] })
})

test('[JO3] the largest journey that a board can hold comes back from its file', () => {
  const text = 'Größe'.padEnd(JOURNEY_LIMITS.text, '„x')
  const cards = JOURNEY_LIMITS.cards / JOURNEY_LIMITS.steps
  const steps = Array.from({ length: JOURNEY_LIMITS.steps }, (_, step): Step => ({
    ...emptyStep(`s${step}`, 'x'.repeat(JOURNEY_LIMITS.title)),
    cards: Array.from({ length: cards }, (_card, at) => {
      const id = `s${step}c${at}`
      return { id, kind: 'pain' as const, lane: 'pain', text, direction: null }
    }),
  }))
  const empty = templateJourney('empty') ?? never()
  const largest = { ...empty, phases: [{ id: 'p', title: '', steps }] }
  const file = journeyToJson(largest)
  expect(file.length).toBeGreaterThan(100_000_000)
  const reading = journeysFromText(file)
  expect(reading.ok && reading.journeys[0]?.phases[0]?.steps.length).toBe(JOURNEY_LIMITS.steps)
  expect(reading.ok && reading.journeys[0]?.phases[0]?.steps.at(-1)).toEqual(steps.at(-1))
}, 60_000)

test('[JO35] no text, however it is cut or garbled, makes reading throw', () => {
  const journey = templateJourney('bewohnerparkausweis') ?? never()
  const texts = [
    journeyToMermaid([journey], 'de'),
    journeyToCjml([journey], 'de'),
    journeyToJson(journey),
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.nat({ max: 20 }),
      (text, at, garbage, gone) => {
        const place = at % text.length
        const garbled = text.slice(0, place) + garbage + text.slice(place + gone)
        const reading = journeysFromText(garbled)
        expect(reading.ok || reading.problems.length > 0 || reading.format === null).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

/** Line and column of the first place of some words in a text. */
function placeIn(text: string, words: string): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, text.indexOf(words)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

function never(): never {
  throw new Error('there is a sample')
}
