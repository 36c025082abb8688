import { expect, test } from 'vitest'
import { toBeJourney } from '../compare/to-be-journey.ts'
import { journeyMetrics } from '../figures/journey-metrics.ts'
import { setStep } from '../set-properties.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyReports } from './journey-report.ts'

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
