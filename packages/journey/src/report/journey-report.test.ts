import { expect, test } from 'vitest'
import { toBeJourney } from '../compare/to-be-journey.ts'
import { journeyMetrics } from '../figures/journey-metrics.ts'
import { setStep } from '../set-properties.ts'
import { templateJourney } from '../templates/templates.ts'
import { plainText } from '../text/localized-text.ts'
import { journeyReports } from './journey-report.ts'
import { reportCover } from './report-cover.ts'

function sample() {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('the template must give a journey')
  return journey
}

test('[JO12] every figure of the report has its value and its meaning in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    const [report] = journeyReports([sample()], language)
    const table = report?.blocks.find(({ type }) => type === 'table')
    const rows = table?.type === 'table' ? table.rows : []
    expect(rows).toHaveLength(Object.keys(journeyMetrics(sample())).length)
    expect(rows.flat().filter((cell) => cell === '')).toEqual([])
  }
})

test('[JO12] a to-be is compared with the journey that it was made from, when both are reported', () => {
  const asIs = sample()
  const [step] = asIs.phases.flatMap(({ steps }) => steps)
  const copy = toBeJourney(asIs, { id: 'soll' })
  const stepId = copy.phases.flatMap(({ steps }) => steps)[0]?.id ?? ''
  const toBe = setStep(copy, { stepId, change: { effortMinutes: (step?.effortMinutes ?? 0) + 5 } })
  const [first, second] = journeyReports([asIs, toBe], 'de')
  const heading = { type: 'heading', level: 2, text: 'Ist und Soll im Vergleich' }
  expect(first?.blocks).not.toContainEqual(heading)
  expect(second?.blocks).toContainEqual(heading)
  const table = second?.blocks.at(-1)
  const effort =
    table?.type === 'table' ? table.rows.find(([name]) => name?.includes('Aufwand')) : []
  const before = journeyMetrics(asIs).effortMinutes
  expect(effort).toEqual([
    'Eigener Aufwand in Minuten',
    String(before),
    String(before + 5),
    '+5',
    'schlechter',
  ])
  expect(journeyReports([toBe], 'de')[0]?.blocks).not.toContainEqual(heading)
})

test('[JO12] the curve tells each step with its phase and its emotion, also where nobody said', () => {
  const [step, ...others] = sample().phases.flatMap(({ steps }) => steps)
  const journey = setStep(sample(), { stepId: step?.id ?? '', change: { emotion: null } })
  const curve = journeyReports([journey], 'de')[0]?.blocks.find(({ type }) => type === 'curve')
  const steps = curve?.type === 'curve' ? curve.steps : []
  expect(steps).toHaveLength(1 + others.length)
  expect(steps[0]).toEqual({
    title: plainText(step?.title ?? ''),
    phase: plainText(journey.phases[0]?.title ?? ''),
    emotion: null,
    words: 'niemand hat etwas gesagt',
  })
  expect(steps.map(({ emotion }) => emotion).slice(1)).toEqual(others.map((each) => each.emotion))
})

test('[JO12] the title page names board, journeys with state, service and persona, and the day', () => {
  const time = Date.UTC(2026, 10, 28, 8)
  const cover = (count: 0 | 1 | 2, language: 'de' | 'en') =>
    reportCover({
      title: 'Übersicht $& <b>',
      journeys: Array.from({ length: count }, sample),
      language,
      time,
      zone: 'Europe/Berlin',
    })
  expect(cover(1, 'de')).toEqual({
    title: 'Übersicht $& <b>',
    subtitle: 'Bericht über eine Bürgerreise',
    journeys: [
      { title: plainText(sample().title), details: expect.stringMatching(/^Ist · .+ · .+/) },
    ],
    day: 'Stand: 28. November 2026',
  })
  expect(cover(2, 'en')).toMatchObject({
    subtitle: 'Report on 2 citizen journeys',
    day: 'As of 28 November 2026',
  })
  expect(cover(0, 'de').subtitle).toBe('Auf diesem Board ist keine Bürgerreise.')
})
