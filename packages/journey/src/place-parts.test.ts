import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyPhase, copyStep } from './copy-parts.ts'
import { journeyFromValue } from './file/read-journey.ts'
import { journeyToValue } from './file/write-journey.ts'
import { cardsOf, stepsOf } from './journey-parts.ts'
import { DEFAULT_LANES } from './lanes.ts'
import type { Journey } from './model.ts'
import { cardInLane, placeCards, placePhases, placeSteps } from './place-parts.ts'
import { templateJourney } from './templates/templates.ts'
import { journeyArbitrary } from './testing/arbitrary-journey.ts'

function sample(): Journey {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  return journey
}

const numbers = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: -2, max: 8 })), {
  maxLength: 12,
})

test('[JO30] several cards, steps and phases put down together keep a journey sound and lose nothing', () => {
  fc.assert(
    fc.property(journeyArbitrary, journeyArbitrary, numbers, (start, other, script) => {
      let count = 0
      const fresh = { createId: () => `copy${(count += 1)}`, keepsOrigin: false }
      const cards = cardsOf(start)
      const steps = stepsOf(start)
      const placements = script.flatMap(([a, b, index]) => {
        const card = cards[a % Math.max(1, cards.length)]
        const stepId = steps[b % Math.max(1, steps.length)]?.id
        const lane = start.lanes[b % start.lanes.length]
        if (card === undefined || stepId === undefined || lane === undefined) return []
        const placed = cardInLane(card, lane, start.lanes)
        return [{ card: placed, stepId, laneId: lane.id, index }]
      })
      let journey = placeCards(start, placements)
      expect(new Set(cardsOf(journey).map((card) => card.id))).toEqual(
        new Set(cards.map((card) => card.id)),
      )
      for (const [a, , index] of script) {
        const phaseId = journey.phases[a % Math.max(1, journey.phases.length)]?.id ?? 'none'
        const moved = stepsOf(journey).filter((_, at) => (a + at) % 3 === 0)
        const before = stepsOf(journey).length
        journey = placeSteps(journey, { steps: moved, phaseId, index })
        expect(stepsOf(journey)).toHaveLength(before)
        const phases = journey.phases.filter((_, at) => (a + at) % 2 === 0)
        journey = placePhases(journey, { phases, index })
        expect(stepsOf(journey)).toHaveLength(before)
      }
      const copies = other.phases.map((phase) => copyPhase(phase, fresh))
      journey = placePhases(journey, { phases: copies, index: 0 })
      expect(journeyFromValue(journeyToValue(journey))).toMatchObject({ ok: true, journey })
    }),
    { numRuns: 60 },
  )
})

test('[JO30] cards for one place lie there in the order given', () => {
  const journey = sample()
  const cell = (of: Journey) =>
    stepsOf(of)
      .find((step) => step.id === 'b06')
      ?.cards.filter((card) => card.lane === 'document') ?? []
  const [first, second, third, fourth, ...others] = cell(journey)
  if (!first || !second || !third || !fourth) throw new Error('there must be four cards')
  const at = { stepId: 'b06', laneId: 'document', index: 1 }
  const placed = placeCards(journey, [
    { card: third, ...at },
    { card: first, ...at },
  ])
  expect(cell(placed)).toEqual([second, third, first, fourth, ...others])
})

test('[JO20] putting parts where they are gives the same object back', () => {
  const journey = sample()
  const step = journey.phases[0]?.steps[0]
  const card = step?.cards[0]
  if (!step || !card) throw new Error('there must be a card')
  const results = [
    placeCards(journey, [{ card, stepId: step.id, laneId: card.lane, index: 0 }]),
    placeCards(journey, [{ card, stepId: 'nowhere', laneId: card.lane, index: 0 }]),
    placeCards(journey, [{ card, stepId: step.id, laneId: 'channel', index: 0 }]),
    placeSteps(journey, { steps: [step], phaseId: journey.phases[0]?.id ?? '', index: 0 }),
    placeSteps(journey, { steps: [step], phaseId: 'nowhere', index: 0 }),
    placePhases(journey, { phases: journey.phases.slice(1, 3), index: 1 }),
  ]
  for (const result of results) expect(result).toBe(journey)
})

test('[JO30] what lies in a lane that the other journey lacks goes to the home lane of its kind', () => {
  const journey = sample()
  const fresh = { createId: () => 'new', keepsOrigin: false }
  const step = journey.phases[0]?.steps[0]
  if (!step) throw new Error('there must be a step')
  const card = { id: 'c', kind: 'idea' as const, lane: 'elsewhere', text: '', direction: null }
  const copy = copyStep({ ...step, cards: [card] }, fresh)
  const phaseId = journey.phases[0]?.id ?? ''
  const placed = placeSteps(journey, { steps: [copy], phaseId, index: 0 })
  expect(stepsOf(placed)[0]?.cards).toEqual([{ ...card, id: 'new', lane: 'idea' }])
})

test('[JO19] a guest stays what it is also among several', () => {
  const lane = DEFAULT_LANES.find((each) => each.id === 'pain')
  if (!lane) throw new Error('there must be a lane')
  const question = {
    id: 'q',
    kind: 'question' as const,
    lane: 'thought',
    text: '',
    direction: null,
  }
  expect(cardInLane(question, lane, DEFAULT_LANES).kind).toBe('question')
  expect(cardInLane({ ...question, kind: 'thought' }, lane, DEFAULT_LANES).kind).toBe('pain')
})
