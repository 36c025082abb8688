import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_LANES } from '../lanes.ts'
import type { Journey, LocalizedText, Step } from '../model.ts'
import { resolveText } from '../text/localized-text.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { describeProblem } from './describe-problem.ts'
import { journeysFromText } from './journey-from-text.ts'
import { oneLine } from './one-line.ts'
import { journeysFromCjml } from './read-cjml.ts'
import { journeyFromMermaid } from './read-mermaid.ts'
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

/** What a Mermaid diagram can hold of a journey. */
function mermaidPart(journey: Journey): Journey {
  let steps = 0
  return {
    ...held,
    id: 'mermaid',
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

test('[JO33] what a Mermaid diagram can hold comes back from it, and is written the same again', () => {
  fc.assert(
    fc.property(
      journeyArbitrary.filter(({ phases }) => phases.length > 0),
      (journey) => {
        const text = journeyToMermaid([journey], 'de')
        const reading = journeyFromMermaid(text)
        expect(reading).toEqual({ ok: true, journey: mermaidPart(journey), warnings: [] })
        if (reading.ok) expect(journeyToMermaid([reading.journey], 'de')).toBe(text)
      },
    ),
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
    'journey\n  title Ausweis\n  section Antrag\n    Geht zum Amt: 3: Bürgerin oder Bürger\n    ???\n    Wartet: 9: Bürgerin oder Bürger\n'
  const reading = journeyFromMermaid(text)
  if (!reading.ok) throw new Error('a journey was expected')
  expect(reading.journey.phases[0]?.steps.map(({ title, emotion }) => [title, emotion])).toEqual([
    ['Geht zum Amt', 3],
    ['Wartet', null],
  ])
  expect(reading.warnings.map((each) => describeProblem(each, 'de').slice(0, 18))).toEqual([
    'Zeile 5, Spalte 5:',
    'Zeile 6, Spalte 12',
  ])
})

test('[JO34] malformed XML is named by line and column, and what is no touchpoint is left out', () => {
  const good = journeyToCjml([templateJourney('bewohnerparkausweis') ?? never()], 'de')
  const cut = journeysFromCjml(good.replace('</actors>', '</actor>'))
  expect(cut).toMatchObject({ ok: false, problems: [{ code: 'not_xml' }] })
  if (!cut.ok) expect(cut.problems[0]?.line).toBeGreaterThan(2)
  const declared = journeysFromCjml(good.replace('<CJML', '<!DOCTYPE a [<!ENTITY b "c">]><CJML'))
  expect(declared).toMatchObject({ ok: false })
  const odd = journeysFromCjml(good.replace('<touchpoints>', '<touchpoints><decision/>'))
  expect(odd).toMatchObject({
    ok: true,
    warnings: [{ code: 'unknown_element', path: 'touchpoints[0]' }],
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

function never(): never {
  throw new Error('there is a sample')
}
