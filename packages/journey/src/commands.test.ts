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
import { JOURNEY_LIMITS } from './limits.ts'
import { CARD_KINDS } from './model.ts'
import type { Journey } from './model.ts'
import { journeyToValue } from './file/write-journey.ts'
import { journeyFromValue } from './file/read-journey.ts'
import { setCard, setJourney, setLane, setPhase, setStep } from './set-properties.ts'
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
  // Also for a reader that knows nothing of commands.
  expect(journeyFromValue(journeyToValue(journey))).toMatchObject({ ok: true, journey })
}

const numbers = fc.tuple(fc.nat({ max: 13 }), fc.nat(), fc.nat(), fc.integer({ min: -2, max: 8 }))

test('[JO18] whatever is done in whatever order, the journey stays sound', () => {
  fc.assert(
    fc.property(journeyArbitrary, fc.array(numbers, { maxLength: 200 }), (start, script) => {
      let journey = start
      script.forEach(([what, a, b, index], at) => {
        // Now and then an id that is taken.
        const id = `new${at - (b % 3)}`
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
            const card = { id, kind: kind ?? 'pain', lane: laneId, text: '', direction: null }
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
          case 8:
            journey = setStep(journey, { stepId, change: { emotion: index, waitDays: index } })
            break
          case 9:
            journey = setCard(journey, { cardId, change: { text: 'x'.repeat(b % 9_000) } })
            break
          case 10: {
            const next = CARD_KINDS[b % CARD_KINDS.length] ?? 'pain'
            journey = setCard(journey, { cardId, change: { kind: next, direction: 'received' } })
            break
          }
          case 11:
            journey = setLane(journey, { laneId, change: { hidden: index > 2 } })
            break
          case 12:
            journey = setPhase(journey, { phaseId, title: 'x'.repeat(b % 600) })
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
  const card = { id: 'new', kind: 'pain' as const, lane: 'pain', text: '', direction: null }
  const results = [
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'b01', laneId: 'pain', index: 0 }),
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'b01', laneId: 'emotion', index: 0 }),
    moveCard(journey, { cardId: 'b01-pain-1', stepId: 'nowhere', laneId: 'pain', index: 0 }),
    moveStep(journey, { stepId: 'b01', phaseId: 'p1', index: 0 }),
    moveStep(journey, { stepId: 'b01', phaseId: 'nowhere', index: 0 }),
    movePhase(journey, { phaseId: 'p1', index: 0 }),
    addPhase(journey, { id: 'p1', title: 'Noch einmal', index: 0 }),
    addStep(journey, { phaseId: 'p1', id: 'b14', title: 'Noch einmal', index: 0 }),
    addStep(journey, { phaseId: 'nowhere', id: 'new', title: 'Neu', index: 0 }),
    addCard(journey, { stepId: 'b01', card: { ...card, id: 'b08-pain-1' }, index: 0 }),
    addCard(journey, { stepId: 'b01', card: { ...card, lane: 'emotion' }, index: 0 }),
    setJourney(journey, { title: structuredClone(journey.title) }),
    setJourney(journey, { title: 'x'.repeat(JOURNEY_LIMITS.title + 1) }),
    setPhase(journey, { phaseId: 'nowhere', title: 'Neu' }),
    setStep(journey, { stepId: 'b01', change: { emotion: 3 } }),
    setStep(journey, { stepId: 'b01', change: { emotion: 7 } }),
    setStep(journey, { stepId: 'b01', change: { waitDays: -1 } }),
    setStep(journey, { stepId: 'b01', change: { waitDays: Number.NaN } }),
    setStep(journey, { stepId: 'b01', change: { costEur: 0.005 } }),
    setCard(journey, { cardId: 'b01-pain-1', change: { direction: 'received' } }),
    setLane(journey, { laneId: 'pain', change: { hidden: false } }),
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

test('[JO20] setting a property changes it and nothing else', () => {
  const journey = sample()
  const next = setStep(journey, { stepId: 'b08', change: { emotion: null, costEur: 30.7 } })
  expect(stepsOf(next)).toEqual(
    stepsOf(journey).map((step) =>
      step.id === 'b08' ? { ...step, emotion: null, costEur: 30.7 } : step,
    ),
  )
  expect(setLane(journey, { laneId: 'pain', change: { title: 'Hürden' } }).lanes).toEqual(
    journey.lanes.map((lane) => (lane.id === 'pain' ? { ...lane, title: 'Hürden' } : lane)),
  )
  expect(setJourney(journey, { state: 'to-be', note: '' })).toEqual({
    ...journey,
    state: 'to-be',
    note: '',
  })
})

test('[JO18] a card that becomes a document is handed in, and loses its direction again', () => {
  const become = (journey: Journey, kind: 'document' | 'idea') =>
    setCard(journey, { cardId: 'b01-pain-1', change: { kind } })
  const find = (journey: Journey) => cardsOf(journey).find((card) => card.id === 'b01-pain-1')
  const asDocument = become(sample(), 'document')
  expect(find(asDocument)).toMatchObject({ kind: 'document', direction: 'provided', lane: 'pain' })
  expect(find(become(asDocument, 'idea'))).toMatchObject({ kind: 'idea', direction: null })
})
