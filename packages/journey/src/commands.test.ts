import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addCard,
  addPhase,
  addStep,
  moveCard,
  movePhase,
  moveStep,
  removeCard,
  removePhase,
  removeStep,
} from './commands.ts'
import { cardKindOf, isCardLane } from './lanes.ts'
import type { Journey } from './model.ts'
import { templateJourney } from './templates/templates.ts'
import { journeyArbitrary } from './testing/arbitrary-journey.ts'

function sample(): Journey {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  return journey
}

const stepsOf = (journey: Journey) => journey.phases.flatMap((phase) => phase.steps)
const cardsOf = (journey: Journey) => stepsOf(journey).flatMap((step) => step.cards)

/** What must hold of every journey. */
function expectSound(journey: Journey): void {
  for (const items of [journey.lanes, journey.phases, stepsOf(journey), cardsOf(journey)]) {
    const ids = items.map((item) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  for (const card of cardsOf(journey)) {
    const lane = journey.lanes.find((each) => each.id === card.lane)
    expect(lane !== undefined && isCardLane(lane.kind)).toBe(true)
    expect(card.direction === null).toBe(card.kind !== 'document')
  }
}

const numbers = fc.tuple(fc.nat({ max: 8 }), fc.nat(), fc.nat(), fc.nat({ max: 6 }))

test('[JO18] whatever is done in whatever order, the journey stays sound', () => {
  fc.assert(
    fc.property(journeyArbitrary, fc.array(numbers, { maxLength: 200 }), (start, script) => {
      let journey = start
      script.forEach(([what, a, b, index], at) => {
        const id = `new${at}`
        const phaseId = journey.phases[a % Math.max(1, journey.phases.length)]?.id ?? 'none'
        const steps = stepsOf(journey)
        const stepId = steps[a % Math.max(1, steps.length)]?.id ?? 'none'
        const cards = cardsOf(journey)
        const cardId = cards[b % Math.max(1, cards.length)]?.id ?? 'none'
        const lane = journey.lanes[b % journey.lanes.length]
        const laneId = lane?.id ?? 'none'
        const kind = lane === undefined ? null : cardKindOf(lane.kind)
        switch (what) {
          case 0:
            journey = addPhase(journey, { id, title: 'Neu', index })
            break
          case 1:
            journey = addStep(journey, { phaseId, id, title: 'Neu', index })
            break
          case 2: {
            if (kind === null) break
            const direction = kind === 'document' ? ('provided' as const) : null
            const card = { id, kind, lane: laneId, text: '', direction }
            journey = addCard(journey, { stepId, card, index })
            break
          }
          case 3:
            journey = movePhase(journey, { phaseId, index })
            break
          case 4:
            journey = moveStep(journey, { stepId, phaseId, index })
            break
          case 5:
            journey = moveCard(journey, { cardId, stepId, laneId, index })
            break
          case 6:
            journey = removePhase(journey, phaseId)
            break
          case 7:
            journey = removeStep(journey, stepId)
            break
          default:
            journey = removeCard(journey, cardId)
        }
      })
      expectSound(journey)
    }),
  )
})

test('[JO19] a card moved to another lane takes its kind, a guest stays what it is', () => {
  const moved = moveCard(sample(), {
    cardId: 'b01-pain-1',
    stepId: 'b03',
    laneId: 'document',
    index: 0,
  })
  expect(cardsOf(moved).find((card) => card.id === 'b01-pain-1')).toMatchObject({
    kind: 'document',
    lane: 'document',
    direction: 'provided',
  })
  const card = {
    id: 'q',
    kind: 'question' as const,
    lane: 'thought',
    text: 'Wer?',
    direction: null,
  }
  const asked = addCard(sample(), { stepId: 'b01', card, index: 0 })
  const elsewhere = moveCard(asked, { cardId: 'q', stepId: 'b01', laneId: 'pain', index: 0 })
  expect(stepsOf(elsewhere)[0]?.cards.filter((each) => each.lane === 'pain')).toEqual([
    { ...card, lane: 'pain' },
    expect.objectContaining({ id: 'b01-pain-1' }),
  ])
})

test('[JO19] within a cell the index counts the other cards', () => {
  const order = (journey: Journey) =>
    stepsOf(journey)
      .find((step) => step.id === 'b06')
      ?.cards.map((card) => card.id.replace('b06-provided-', ''))
  const move = (index: number) =>
    moveCard(sample(), { cardId: 'b06-provided-1', stepId: 'b06', laneId: 'document', index })
  expect(order(move(0))).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(order(move(1))).toEqual(['2', '1', '3', '4', '5', '6'])
  expect(order(move(9))).toEqual(['2', '3', '4', '5', '6', '1'])
})

test('[JO20] a command that changes nothing gives the same object back', () => {
  const journey = sample()
  const results = [
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'b01', laneId: 'pain', index: 0 }),
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'b01', laneId: 'emotion', index: 0 }),
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'nowhere', laneId: 'pain', index: 0 }),
    moveStep(journey, { stepId: 'b01', phaseId: 'p1', index: 0 }),
    moveStep(journey, { stepId: 'b01', phaseId: 'nowhere', index: 0 }),
    movePhase(journey, { phaseId: 'p1', index: 0 }),
    removeCard(journey, 'nothing'),
    removeStep(journey, 'nothing'),
    removePhase(journey, 'nothing'),
  ]
  for (const result of results) expect(result).toBe(journey)
})

test('[JO20] what a command does not touch stays the same object', () => {
  const journey = sample()
  const moved = moveCard(journey, { cardId: 'b01-pain-1', stepId: 'b02', laneId: 'pain', index: 0 })
  expect(moved.phases.slice(1)).toEqual(journey.phases.slice(1))
  moved.phases.slice(1).forEach((phase, at) => expect(phase).toBe(journey.phases[at + 1]))
})
