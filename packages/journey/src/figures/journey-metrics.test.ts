import { expect, test } from 'vitest'
import { journeyMetrics } from './journey-metrics.ts'
import { templateJourney } from '../templates/templates.ts'
import baugenehmigung from '../testing/samples/baugenehmigung.metrics.json' with { type: 'json' }
import bewohnerparkausweis from '../testing/samples/bewohnerparkausweis.metrics.json' with { type: 'json' }

test.each([
  ['baugenehmigung', baugenehmigung],
  ['bewohnerparkausweis', bewohnerparkausweis],
] as const)('[JO1] the sample %s gives exactly its expected figures', (id, expected) => {
  const journey = templateJourney(id)
  expect(journey && journeyMetrics(journey)).toEqual(expected)
})

test('[JO2] a journey in which nobody said anything has no emotion, not a bad one', () => {
  const journey = templateJourney('empty')
  expect(journey && journeyMetrics(journey)).toEqual({
    steps: 0,
    waitDays: 0,
    waitDaysAuthority: 0,
    effortMinutes: 0,
    costEur: 0,
    contacts: 0,
    offices: 0,
    documentsDistinct: 0,
    documentRequests: 0,
    documentsAskedTwice: [],
    mediaBreaks: 0,
    emotionMean: null,
    emotionMin: null,
    lowSteps: [],
    painPoints: 0,
    ideas: 0,
    momentsOfTruth: [],
  })
})
