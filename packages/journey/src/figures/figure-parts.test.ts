import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsOf, stepsOf } from '../journey-parts.ts'
import { templateJourney } from '../templates/templates.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { FIGURES, figureParts } from './figure-parts.ts'
import { figureValue } from './figure-value.ts'
import { journeyMetrics } from './journey-metrics.ts'

test('[JO24] a figure counts only what is in its journey, and shows nothing when it is zero', () => {
  fc.assert(
    fc.property(journeyArbitrary, (journey) => {
      const steps = new Set(stepsOf(journey).map(({ id }) => id))
      const cards = new Set(cardsOf(journey).map(({ id }) => id))
      const metrics = journeyMetrics(journey)
      for (const figure of FIGURES) {
        const parts = figureParts(journey)[figure]
        for (const id of parts.steps) expect(steps).toContain(id)
        for (const id of parts.cards) expect(cards).toContain(id)
        const value = figureValue(figure, { journey, metrics })
        const isNothing = value === 0 || value === null
        expect(parts.steps.length === 0, figure).toBe(isNothing)
      }
    }),
  )
})

test('[JO24] the sample shows its media breaks, its longest wait and what is asked for twice', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('there is a sample')
  const parts = figureParts(journey)
  const steps = new Map(stepsOf(journey).map((step) => [step.id, step]))
  const cards = new Map(cardsOf(journey).map((card) => [card.id, card]))
  const longest = Math.max(...[...steps.values()].map(({ waitDays }) => waitDays))
  expect(parts.longestWait.steps.map((id) => steps.get(id)?.waitDays)).toEqual([longest])
  expect(parts.mediaBreaks.steps).toHaveLength(journeyMetrics(journey).mediaBreaks)
  const asked = parts.documentsAskedTwice.cards.map((id) => cards.get(id)?.text)
  const names = new Set(asked.map((text) => (typeof text === 'string' ? text : text?.['de'])))
  expect(names).toEqual(new Set(journeyMetrics(journey).documentsAskedTwice))
  expect(asked.length).toBeGreaterThan(names.size)
})
